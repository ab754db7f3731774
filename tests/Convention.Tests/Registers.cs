namespace RequestRouter.Convention.Tests;

/// <summary>Registers in which one State has entered something more.</summary>
internal static class Registers
{
    /// <summary>The requested State (SG) has declared this.</summary>
    public static Register RequestedDeclares(params string[] paragraphs) => With(sg: p => p with { Declarations = Declared(paragraphs) });

    /// <summary>The requesting State (NL) has declared this.</summary>
    public static Register RequestingDeclares(params string[] paragraphs) => With(nl: p => p with { Declarations = Declared(paragraphs) });

    /// <summary>Both have entered this agreement with each other.</summary>
    public static Register BothAgreed(AgreementKind kind) => With(
        nl: p => p with { Agreements = [new Agreement(kind, A.SG, A.Monday.AddDays(-1))] },
        sg: p => p with { Agreements = [new Agreement(kind, A.NL, A.Monday.AddDays(-1))] });

    /// <summary>Both have entered this agreement with each other, and the requesting State a treaty.</summary>
    public static Register BothAgreed(AgreementKind kind, Treaty treaty) => With(
        nl: p => p with { Treaties = [treaty], Agreements = [new Agreement(kind, A.SG, A.Monday.AddDays(-1))] },
        sg: p => p with { Agreements = [new Agreement(kind, A.NL, A.Monday.AddDays(-1))] });

    /// <summary>Only the requesting State has entered this agreement.</summary>
    public static Register OneAgreed(AgreementKind kind) => With(nl: p => p with { Agreements = [new Agreement(kind, A.SG, A.Monday.AddDays(-1))] });

    /// <summary>A treaty of this scope binds them.</summary>
    public static Register Bound(TreatyScope scope, string treaty = "T-1") => With(nl: p => p with { Treaties = [new Treaty(treaty, A.SG, scope, A.Monday.AddYears(-5))] });

    public static Register With(Func<Party, Party>? nl = null, Func<Party, Party>? sg = null) => new(
        [(nl ?? (p => p))(A.Party("NL", "nl", "en")), (sg ?? (p => p))(A.Party("SG", "en")), A.Party("BR", "pt", "en")]);

    private static Declaration[] Declared(string[] paragraphs) => [.. paragraphs.Select(p => new Declaration(p, A.Monday.AddYears(-1)))];
}
