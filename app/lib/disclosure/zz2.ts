import { discloseOneWay } from './one-way.ts';
let seed=11; const rnd=()=>{seed=(seed*1103515245+12345)%2147483648; return seed/2147483648};
for (const preset of ['survey','nhs-round','strict'] as const) { let mx=0, ex='', tot=0, whole=0; const N=3000;
 for (let r=0;r<N;r++){ const k=2+Math.floor(rnd()*14); const big=[5,20,50,300,3000,30000][Math.floor(rnd()*6)]!; const sp=[1,3,10,100][Math.floor(rnd()*4)]!;
  const c=Array.from({length:k},()=> rnd()<0.4? Math.floor(rnd()*6): Math.floor(big+rnd()*sp)); const multiple=rnd()<0.3; const sum=c.reduce((a,b)=>a+b); const base=multiple?Math.max(...c, Math.floor(sum*(0.5+0.5*rnd()))):sum;
  const t=performance.now(); const d=discloseOneWay({preset,base,options:c.map((count,i)=>({code:''+i,count})),multiple,eligiblePopulation:null,demographic:true,sensitive:true}); const dt=performance.now()-t; tot+=dt; if(d.hiddenWhole)whole++; if(dt>mx){mx=dt;ex=`${multiple} ${base} ${c.sort((a,b)=>a-b)}`;}
 } console.log(preset,'avg',(tot/N).toFixed(2),'max',mx.toFixed(0),'whole',whole,ex);}
