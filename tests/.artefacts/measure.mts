import { readdirSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { hash } from 'node:crypto';
const R='/work/wt/add';
const { proposeLayout } = await import(R+'/src/convert/propose.ts'); const { plainLayout } = await import(R+'/src/convert/recognise/express.ts');
const { readText, annotate } = await import(R+'/src/convert/convert.ts');
const { toLines } = await import(R+'/src/corpus/text/lines.ts');
const { outlineOf } = await import(R+'/tests/support/outline.ts');
const { builtInKinds } = await import(R+'/src/corpus/editors/kinds.ts');
const base=R+'/tests/convert/recognise/inputs';
const only=process.argv[2]; const verbose=process.argv.includes('-v');
let right=0,all=0;
for (const shape of readdirSync(base)) for (const f of readdirSync(base+'/'+shape).filter(f=>f.endsWith('.txt'))) {
  const name=shape+'/'+f.slice(0,-4); if (only && only!=='-v' && !name.includes(only)) continue; all++;
  let bytes=readFileSync(base+'/'+shape+'/'+f); 
  if(shape==='bytes'&&/utf16/.test(f)) bytes=Buffer.from(new TextDecoder('utf-16le').decode(bytes));
  if(shape==='bytes'&&/1252/.test(f)) bytes=Buffer.from(new TextDecoder('windows-1252').decode(bytes));
  if(shape==='bytes'&&/gb18030/.test(f)) bytes=Buffer.from(new TextDecoder('gb18030').decode(bytes));
  const want=readFileSync(base+'/'+name+'.outline','utf8');
  const text=bytes.toString();
  try {
  const {recognised:r,layout}=proposeLayout(toLines(text),Object.keys(builtInKinds));
  const side={id:'doc',title:r.title?.value??'Untitled','short-title':'x',kind:r.kind.value,language:r.language.value,date:r.date.value??'2000-01-01',source:{name:r.source??'x'},part:'x','received-as':'x',sha256:hash('sha256',bytes,'hex'),layout:plainLayout(layout)};
  const t=readText({doc:'doc',seed:{file:'seeds/doc.txt',bytes},sidecar:{file:'y',text:stringify(side)},register:{file:'r',text:''}},builtInKinds as any);
  if(!t.value){console.log('XX',name,t.problems.map(p=>p.what).join('\n'));if(verbose)console.log(stringify(side.layout));continue;}
  const got=outlineOf({...t.value.document,series:t.value.document.series} as any,{bare:true});
  const wantTree=want.split('\n').filter(l=>!/^(kind|language|date): /.test(l)); const gotTree=got.split('\n');
  const strip=(a)=>a.filter(l=>!l.startsWith('title ')).join('\n').normalize('NFC').replace(/ +/g,m=>m);
  const facts=[];const w=k=>want.match(new RegExp('^'+k+': (.*)$','m'))?.[1];
  if(w('kind')!==r.kind.value) facts.push('kind '+r.kind.value+(r.kind.sure?'!':'?')+' want '+w('kind'));
  if(w('language')!==r.language.value) facts.push('lang '+r.language.value);
  if(w('date')&&w('date')!==r.date.value) facts.push('date '+r.date.value);
  if(wantTree[0].replace(/^title /,'').normalize('NFC')!==(r.title?.value??'').normalize('NFC')) facts.push('title '+r.title?.value+(r.title?.sure?'!':'?'));
  const ok=strip(wantTree)===strip(gotTree); if(ok) right++;
  console.log(ok?'ok':'--',name,facts.join('; '),'| lines',layout.lines.length,'warn',t.problems.length,'q',r.questions.length);
  if(!ok||verbose){ const {diffLines}=await import('diff'); 
    console.log(diffLines(strip(wantTree),strip(gotTree)).filter(p=>p.added||p.removed).map(p=>p.value.trimEnd().split('\n').map(l=>(p.added?'      got  ':'      want ')+l.slice(0,150)).join('\n')).slice(0,14).join('\n'));
    if(verbose) {console.log(stringify(side.layout)); for(const p of t.problems) console.log('   W',p.where.line,p.what); for (const q of r.questions) console.log('   Q',q.lines,q.ask)}}
  } catch(e){ console.log('!!',name,e.stack.split('\n').slice(0,6).join('\n')); }
}
console.log(right,'of',all);
