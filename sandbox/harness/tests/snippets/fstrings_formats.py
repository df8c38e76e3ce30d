x, name, pi, items = 42, "nm", 3.14159, [1, "b"]
print(f"{x:>8}|{x:<8}|{x:^8}|{x:08.3f}|{x:+,}|{x:#x}|{x:b}|{x!r:>5}|{name!r:*^10}|{pi:.2f}|{pi:e}|{pi:10.3}|{0.25:%}")
print(f"{x=} {x = } {name=!s} {pi=:.1f} {x+1=} {items[0]=} {items = !r:>15} { {'a': 1}['a']=}")
width, prec = 10, 3
print(f"{pi:{width}.{prec}}|{name:{'*'}^{width}}|{x:{'>' + str(width)}}|{f'{x}':>{len(name) * 3}}|{'':{'-'}<{width}}")
print(f"{{}} {{{x}}} {{{{ {x}}}}}", f"{'{'}{'}'}", rf"\n{x}\t", f"\x41\N{BULLET}{x}\\", f"{'a' 'b'}")
print(f"{name.upper()}{len(items)}{[i * 2 for i in items]}{(lambda v: v + 1)(x)}{x if x > 1 else name}{items[1]!a}")
print(f"{'nested ' + f'{name + f"{x}"}'}", f"{"same quotes"}", f'''{
    x
    + 1
}''', f"{x:%}", f"{None}{True}{...}")
print("a" f"{x}" "b{x}" rf"{name}\d" "c", f"" "" == "", type(f"{x}").__name__, f"{x!s:.1}", f"{1_000_000:_}", f"{x:,d}")
try:
    print(f"{name:d}")
except ValueError as error:
    print(error)
print(f"{items!s}" + f"{(1, 2)}" * 2, f"{(yes := 5)}{yes:=+5}", f"{x:>{x // 8}}", *f"{x}")
