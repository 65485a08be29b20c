import LuaSyntax
import Testing

/// What the dialect makes of sources, letter by letter.
@Suite struct RewriteTests {
    private func rewrite(_ source: String, hooks: DialectHooks = short) throws -> RewrittenSource {
        try DialectRewriter(hooks: hooks).rewrite(try Parser.parse(Array(source.utf8)))
    }

    private static let short = DialectHooks(
        constants: "__k", equal: "__eq", key: "__key", range: "__range", reservedPrefix: "__")

    private func expect(_ source: String, _ expected: String) throws {
        #expect(try rewrite(source).text == expected, "\(source)")
    }

    @Test(arguments: [
        ("return 4.35 * 100", "return __k[1] * 100"), ("return -4.35^2", "return -__k[1]^2"),
        ("return 4.35 .. ''", "return __k[1] .. ''"), ("return.5", "return __k[1]"),
        ("a=.5", "a=__k[1]"), ("a=x<.5 and.5 or.25", "a=x<__k[1] and __k[1] or __k[2]"),
        ("a=1e3+0x1p4+0x.8", "a=__k[1]+__k[2]+__k[3]"),
        ("a=1.0,1.00,1.0", "a=__k[1],__k[2],__k[1]"),
        ("a=9223372036854775807", "a=9223372036854775807"), ("a=9223372036854775808", "a=__k[1]"),
        ("a=0xffffffffffffffffff", "a=0xffffffffffffffffff"), ("f(1.5)", "f(__k[1])"),
        ("local a <const> = 1.5", "local a <const> = __k[1]"),
        ("a={1.5;x=2.5}", "a={__k[1];x=__k[2]}"),
        ("a='1.5' --1.5", "a='1.5' --1.5"), ("a=(2.5):f()", "a=(__k[1]):f()"),
        ("a=#b//1.", "a=#b//__k[1]"),
        ("a=not.5", "a=not __k[1]"), ("goto x ::x:: a=1", "goto x ::x:: a=1"),
    ])
    func numerals(source: String, expected: String) throws {
        try expect(source, expected)
    }

    @Test func constantsKnowTheirFirstPlace() throws {
        let rewritten = try rewrite("a = 2.50 + 1e2\nb = 2.50 - 1E2\nc = 2.5")
        #expect(rewritten.constants.map(\.text) == ["2.50", "1e2", "1E2", "2.5"])
        #expect(rewritten.constants.map { "\($0.position)" } == ["1:5", "1:12", "2:12", "3:5"])
    }

    @Test(arguments: [
        ("a=b==c", "a=__eq(b,c)"), ("a=b~=c", "a=not __eq(b,c)"), ("a=b==1", "a=__eq(b,1)"),
        ("a=1==b", "a=__eq(1,b)"), ("a=b=='x'", "a=b=='x'"), ("a='x'~=b", "a='x'~=b"),
        ("a=b==nil", "a=b==nil"),
        ("a=b~=true", "a=b~=true"), ("a=false==b", "a=false==b"), ("a=b=={}", "a=b=={}"),
        ("a=b==function() return c==d end", "a=b==function() return __eq(c,d) end"),
        ("a=b==('x')", "a=b==('x')"), ("a=b==c==d", "a=__eq(b,c)==d"),
        ("a=b==(c==d)", "a=b==(__eq(c,d))"),
        ("a=b~=c~=d", "a=not __eq(b,c)~=d"), ("a=b<c==d", "a=b<c==d"), ("a=not b==c", "a=not b==c"),
        ("a=b+1==c*2", "a=__eq(b+1,c*2)"), ("a=b..c==d", "a=__eq(b..c,d)"),
        ("a=#b==0", "a=__eq(#b,0)"),
        ("a=-b==c", "a=__eq(-b,c)"), ("a=b==f()", "a=__eq(b,(f()))"), ("a=f()==b", "a=__eq(f(),b)"),
        ("a=b==...", "a=__eq(b,(...))"), ("a=b==c:d()", "a=__eq(b,(c:d()))"),
        ("a=b==(f())", "a=__eq(b,(f()))"),
        ("a=b==f'x'", "a=__eq(b,(f'x'))"), ("a=b==f().x", "a=__eq(b,f().x)"),
        ("a=b==-f()", "a=__eq(b,-f())"),
        ("a=b and c==d or e~=f", "a=b and __eq(c,d) or not __eq(e,f)"),
        ("if a==b then end", "if __eq(a,b) then end"),
        ("a=b==c and d", "a=__eq(b,c) and d"), ("a=b==c or d==e", "a=__eq(b,c) or __eq(d,e)"),
        ("while a~=b do end", "while not __eq(a,b) do end"),
        ("repeat until a==b", "repeat until __eq(a,b)"),
        ("if(a)==b then end", "if __eq((a),b) then end"), ("return(a)==b", "return __eq((a),b)"),
        ("return(a)~=b", "return not __eq((a),b)"), ("f(a==b,c~=d)", "f(__eq(a,b),not __eq(c,d))"),
        ("f{a==b;[c]=d==e}", "f{__eq(a,b);[__key(c)]=__eq(d,e)}"), ("a=1==1", "a=1==1"),
        ("a=b==1.5", "a=__eq(b,__k[1])"),
        ("a=b|c==d", "a=__eq(b|c,d)"), ("a=b==c|d", "a=__eq(b,c|d)"),
        ("a=((b==c))", "a=((__eq(b,c)))"),
        ("a=b == c ~= d", "a=__eq(b , c) ~= d"), ("a=(b or c)==d", "a=__eq((b or c),d)"),
        ("a=b==(c==d and e)", "a=__eq(b,(__eq(c,d) and e))"),
        ("a=(b==c and d)==(e and f)", "a=__eq((__eq(b,c) and d),(e and f))"),
    ])
    func comparisons(source: String, expected: String) throws {
        try expect(source, expected)
    }

    @Test(arguments: [
        ("a=b[c]", "a=b[__key(c)]"), ("b[c]=a", "b[__key(c)]=a"), ("a=b['x']", "a=b['x']"),
        ("a=b[1]", "a=b[1]"),
        ("a=b[-1]", "a=b[-1]"), ("a=b[c..d]", "a=b[c..d]"), ("a=b[#c]", "a=b[#c]"),
        ("a=b[#c+1]", "a=b[#c+1]"),
        ("a=b[true]", "a=b[true]"), ("a=b[nil]", "a=b[nil]"), ("a=b[{}]", "a=b[{}]"),
        ("a=b[c==d]", "a=b[__key(__eq(c,d))]"), ("a=b[c<d]", "a=b[__key(c<d)]"),
        ("a=b[not(c==nil)]", "a=b[__key(not(c==nil))]"),
        ("a=b[function() return c[d] end]", "a=b[function() return c[__key(d)] end]"),
        ("a=b[not c]", "a=b[not c]"),
        ("a=b[1.5]", "a=b[__key(__k[1])]"), ("a=b[2.0]", "a=b[__key(__k[1])]"),
        ("a=b[f()]", "a=b[__key((f()))]"),
        ("a=b[...]", "a=b[__key((...))]"), ("a=b[c[d]]", "a=b[__key(c[__key(d)])]"),
        ("a=b[c].d[e]", "a=b[__key(c)].d[__key(e)]"),
        ("a={[c]=d}", "a={[__key(c)]=d}"),
        ("a={['c']=d,[1]=e,[f()]=g}", "a={['c']=d,[1]=e,[__key((f()))]=g}"),
        ("a[b],c[d]=e,f", "a[__key(b)],c[__key(d)]=e,f"), ("a[b]()", "a[__key(b)]()"),
        ("a[b]:c(d[e])", "a[__key(b)]:c(d[__key(e)])"),
        ("a=b[c+1]", "a=b[__key(c+1)]"), ("a=b[1/2]", "a=b[__key(1/2)]"),
        ("a=b[2^2]", "a=b[__key(2^2)]"), ("a=b[1+2*3]", "a=b[1+2*3]"),
        ("a=b[(1)]", "a=b[(1)]"), ("a=b[(c)]", "a=b[__key((c))]"),
        ("a=b[c or 'x']", "a=b[__key(c or 'x')]"),
        ("a=b[1 and 'x']", "a=b[1 and 'x']"), ("a=b[ [[x]] ]", "a=b[ [[x]] ]"),
        ("a=b[9223372036854775808]", "a=b[__key(__k[1])]"),
        ("for k,v in p(t) do t[k]=v end", "for k,v in p(t) do t[__key(k)]=v end"),
    ])
    func keys(source: String, expected: String) throws {
        try expect(source, expected)
    }

    @Test(arguments: [
        ("for i=1,2 do end", "for i=1,2 do end"), ("for i=1,#t,-1 do end", "for i=1,#t,-1 do end"),
        ("for i=#t,1,-1 do a=t[i] end", "for i=#t,1,-1 do a=t[i] end"),
        ("for i=1,n do end", "for i in __range(1,n) do end"),
        ("for i = a , b , c do end", "for i in __range( a , b , c) do end"),
        ("for i=1,f() do end", "for i in __range(1,(f())) do end"),
        ("for i=f(),2 do end", "for i in __range(f(),2) do end"),
        ("for i=1,2,... do end", "for i in __range(1,2,(...)) do end"),
        ("for i=1.0,2 do end", "for i in __range(__k[1],2) do end"),
        ("for i=1,1e1 do end", "for i in __range(1,__k[1]) do end"),
        ("for i=1,10 do t[i]=t[i+1]+t[i-1] end", "for i=1,10 do t[i]=t[i+1]+t[i-1] end"),
        ("for i=1,10 do i=f() t[i]=1 end", "for i=1,10 do i=f() t[__key(i)]=1 end"),
        ("for i=1,n do t[i]=1 end", "for i in __range(1,n) do t[__key(i)]=1 end"),
        ("for i=1,3 do for j=i,#t do t[j]=i end end", "for i=1,3 do for j=i,#t do t[j]=i end end"),
        (
            "for i=1,3 do f(function() return t[i] end) end",
            "for i=1,3 do f(function() return t[i] end) end"
        ),
        (
            "for i=1,3 do if i==2 then end if i==a then end end",
            "for i=1,3 do if i==2 then end if __eq(i,a) then end end"
        ),
        ("for i=1,#t do if i==#t then end end", "for i=1,#t do if __eq(i,#t) then end end"),
        ("for i=#t-1,0,-2 do end", "for i=#t-1,0,-2 do end"),
        ("for i=1,10/2 do end", "for i in __range(1,10/2) do end"),
        ("for i=a[b],c==d do end", "for i in __range(a[__key(b)],__eq(c,d)) do end"),
        ("for i=1,'3' do end", "for i in __range(1,'3') do end"),
        ("for i=1,#t..'' do end", "for i in __range(1,#t..'') do end"),
        (
            "for i=1,x do local i=2 t[i]=1 end",
            "for i in __range(1,x) do local i=2 t[__key(i)]=1 end"
        ),
    ])
    func loops(source: String, expected: String) throws {
        try expect(source, expected)
    }

    @Test func commentsAndLinesStay() throws {
        try expect(
            "return a -- one\n  == -- two\n  f() -- three\n",
            "return __eq(a -- one\n  , -- two\n  (f())) -- three\n")
        try expect(
            "t[ -- x\n k -- y\n] = --[[z]] 1.5 --", "t[ -- x\n __key(k) -- y\n] = --[[z]] __k[1] --"
        )
        try expect(
            "for i -- a\n= -- b\n 1, -- c\n n -- d\ndo end",
            "for i -- a\nin __range( -- b\n 1, -- c\n n) -- d\ndo end")
        try expect("a = b\n\n\n~= c\r\nd = 1.5\r\n", "a = not __eq(b\n\n\n, c)\r\nd = __k[1]\r\n")
        try expect("f(\n(a)\n==\n(b)\n)", "f(\n__eq((a)\n,\n(b))\n)")
    }

    @Test func linesAndBytesOutsideStay() throws {
        for program in MutationTests.programs {
            let rewritten = try rewrite(program, hooks: .township)
            #expect(rewritten.bytes.count { $0 == 0x0A } == program.utf8.count { $0 == 0x0A })
        }
        let plain = "local a = { 1, 'x' } -- 1.5\nreturn a.b, a[1]\n"
        #expect(try rewrite(plain).text == plain)
        #expect(try rewrite(plain).constants.isEmpty)
    }

    @Test func reservedNamesAreRefused() throws {
        for source in [
            "__township_eq = 1", "local __township_ = 1", "a.__township_k = 1",
            "goto __township_x ::__township_x::",
            "function a:__township_f() end", "return function(__township_p) end",
            "return {__township_a = 1}",
        ] {
            let chunk = try Parser.parse(Array(source.utf8))
            let error = #expect(throws: LuaSyntaxError.self) {
                try DialectRewriter().rewrite(chunk)
            }
            #expect(error?.code == .reservedName)
        }
        for source in [
            "a = '__township_eq'", "--__township_eq", "__township = 1", "a__township_b = 1",
            "_township_ = 1",
        ] {
            let chunk = try Parser.parse(Array(source.utf8))
            #expect(throws: Never.self) { try DialectRewriter().rewrite(chunk) }
        }
    }

    @Test func hooksHaveNamesOfTheHost() throws {
        let hooks = DialectHooks(
            constants: "my_n", equal: "my_same", key: "my_at", range: "my_run",
            reservedPrefix: "my_",
            prologue: "local my_n,my_same=my_n,my_same;")
        #expect(
            try rewrite("a = b[c] == 1.5", hooks: hooks).text
                == "local my_n,my_same=my_n,my_same;a = my_same(b[my_at(c)] , my_n[1])")
        #expect(try rewrite("local a", hooks: .township).text == "local a")
        #expect(try rewrite("a=b==c", hooks: .township).text == "a=__township_eq(b,c)")
    }

    /// The rewritten source nests deeper and has more hidden variables: where that passes a limit, it
    /// is said here, with the line, and not by the compiler.
    @Test func limitsOfTheRewrittenSource() throws {
        let deep =
            "\nreturn " + String(repeating: "(", count: 190) + "a~=b"
            + String(repeating: ")", count: 190)
        #expect(throws: Never.self) { try rewrite(deep) }
        for source in [
            "\nreturn " + String(repeating: "(", count: 194) + "a~=b"
                + String(repeating: ")", count: 194),
            "\nlocal x = a" + String(repeating: "~=f(a", count: 60)
                + String(repeating: ")", count: 60),
        ] {
            let chunk = try Parser.parse(Array(source.utf8))
            let error = #expect(throws: LuaSyntaxError.self) {
                try DialectRewriter().rewrite(chunk)
            }
            #expect(error?.code == .tooDeep)
            #expect(error?.position == SourcePosition(offset: 1, line: 2, column: 1))
        }
        let names = (1...196).map { "a\($0)" }.joined(separator: ",")
        let loop = try Parser.parse(Array("local \(names)\nfor i = 1, n do end".utf8))
        let error = #expect(throws: LuaSyntaxError.self) { try DialectRewriter().rewrite(loop) }
        #expect(error?.code == .tooManyLocals)
        #expect(error?.position.line == 2)
    }
}
