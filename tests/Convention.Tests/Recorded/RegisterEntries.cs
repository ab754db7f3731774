namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>The register of the examples with one entry more, or one less.</summary>
internal static class RegisterEntries
{
    /// <summary>Paragraphs under which a declaration has a consequence somewhere.</summary>
    private static readonly string[] Paragraphs =
    [
        "7(2)", "11(3)", "19(2)", "19(3)", "22(2)(a)", "22(4)", "23(3)(a)", "23(3)(b)", "30(1)", "31(8)", "36(3)", "37(5)", "37(6)", "37(6)(a)", "39(2)", "42(5)", "49(1)(c)", "63(3)",
    ];

    public static IEnumerable<(string What, Register Register)> All()
    {
        foreach (var paragraph in Paragraphs)
        {
            yield return ($"SG declares {paragraph}", Registers.RequestedDeclares(paragraph));
            yield return ($"NL declares {paragraph}", Registers.RequestingDeclares(paragraph));
        }
        foreach (var kind in Enum.GetValues<AgreementKind>())
        {
            yield return ($"both agreed {Kebab.Of(kind)}", Registers.BothAgreed(kind));
            yield return ($"NL alone agreed {Kebab.Of(kind)}", Registers.OneAgreed(kind));
        }
        foreach (var scope in Enum.GetValues<TreatyScope>())
            yield return ($"a treaty on {Kebab.Of(scope)}", Registers.Bound(scope));
        yield return ("a treaty, entered by SG", Registers.With(sg: p => p with { Treaties = [new Treaty("T-2", A.NL, TreatyScope.MutualAssistance, A.Monday)] }));
        foreach (var (what, entry) in Entries())
        {
            yield return ($"SG {what}", Registers.With(sg: entry));
            yield return ($"NL {what}", Registers.With(nl: entry));
        }
        yield return ("SG is not in the register", new Register([A.Party("NL", "nl", "en")]));
        yield return ("NL is not in the register", new Register([A.Party("SG", "en")]));
    }

    private static IEnumerable<(string What, Func<Party, Party> Entry)> Entries()
    {
        yield return ("requires the diplomatic channel", p => p with { RequiresDiplomaticChannel = true });
        yield return ("is not bound", p => p with { BoundFrom = null });
        yield return ("is bound from tomorrow", p => p with { BoundFrom = A.Monday.AddDays(1) });
        yield return ("was bound until today", p => p with { BoundUntil = A.Monday });
        yield return ("accepts no language", p => p with { Languages = [] });
        yield return ("accepts French", p => p with { Languages = [LanguageTag.Parse("fr")] });
        yield return ("is competent for nothing", p => p with { Competence = [] });
        yield return ("is competent for safe conduct", p => p with { Competence = [RequestKind.SafeConduct] });
        foreach (var role in Enum.GetValues<AuthorityRole>())
            yield return ($"has only a {Kebab.Of(role)}", p => p with { Authorities = [p.Authorities[0] with { Roles = [role] }] });
        yield return ("has authorities from tomorrow", p => p with { Authorities = [.. p.Authorities.Select(a => a with { From = A.Monday.AddSeconds(1) })] });
        yield return ("had authorities until today", p => p with { Authorities = [.. p.Authorities.Select(a => a with { Until = A.Monday })] });
    }
}
