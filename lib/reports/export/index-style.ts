/** The look of the index: the gallery's paper and ink, without anything that is fetched. */
export const indexStyle = `
:root{color-scheme:light dark;--paper:#f4f0e9;--print:#fff;--ink:#201c18;--soft:#665e55}
@media(prefers-color-scheme:dark){:root{--paper:#151310;--print:#26221e;--ink:#f0ebe3;--soft:#a79e93}}
body{margin:0;padding:clamp(1rem,4vw,3rem);background:var(--paper);color:var(--ink);font:16px/1.5 ui-sans-serif,system-ui,sans-serif;display:flex;flex-direction:column}
h1{order:-2;margin:0;font-size:1.75rem;letter-spacing:-.015em}
.lead{order:-1;color:var(--soft);margin:.25rem 0 2rem}
main{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(16rem,100%),1fr));gap:2rem 1.5rem;align-items:start}
figure{margin:0;background:var(--print);padding:.5rem .5rem 1rem;box-shadow:0 1px 3px rgb(0 0 0/.18);overflow-wrap:anywhere;max-width:26rem}
img{display:block;width:100%;min-height:6rem;max-height:26rem;object-fit:contain}
figcaption{display:grid;gap:.2rem;padding:.6rem .4rem 0}
figcaption b{font-weight:500;white-space:pre-line}
figcaption i,small{color:var(--soft);font-size:.85rem}
section{max-width:40rem;margin:0 0 1.25rem}
section p{margin:.3rem 0;white-space:pre-line}
details{max-width:40rem;margin:0 0 1.25rem;overflow-wrap:anywhere}
summary{cursor:pointer;font-weight:500;padding:.4rem 0}
section img,details>a img{display:inline-block;width:7rem;height:7rem;min-height:0;object-fit:cover;margin:.2rem .3rem 0 0;vertical-align:top}
summary h2{display:inline-block;margin:.4rem 0}
section.mine,section.theirs{border-left:3px solid transparent;padding-left:.75rem}
section.mine{border-left-color:var(--soft)}
audio{width:100%;max-width:26rem}
a{color:inherit}
`;
