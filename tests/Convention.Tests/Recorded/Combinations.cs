namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>What takes two changes to be seen: a claim and the entry that bears it, a person and what protects that person.</summary>
internal static class Combinations
{
    private static readonly Offence Outside = new() { Title = "T", Provision = "P" };

    public static IEnumerable<(string What, SubmitRequest Request, Register Register)> Of(SubmitRequest sound) =>
        [.. Offences(sound), .. Persons(sound), .. Collections(sound), .. Ways(sound)];

    private static IEnumerable<(string What, SubmitRequest Request, Register Register)> Offences(SubmitRequest sound)
    {
        string[] elements = ["7(2)", "8(2)", "9(2)", "11(3)", "12(2)", "14(3)", "14(4)", "15(2)", "15(3)", "15(4)", "16(5)", "17(2)(e)"];
        foreach (var article in Enumerable.Range(7, 13))
            yield return ($"article {article}, and SG declares every element", With(sound, c => c with { Offences = [Outside with { Article = article, IntendedArticle = 7, PredicateArticle = 8 }] }), Registers.RequestedDeclares(elements));
        foreach (var predicate in new int?[] { null, 6, 7, 16, 17 })
            yield return ($"laundering of {predicate}", With(sound, c => c with { Offences = [Outside with { Article = 17, PredicateArticle = predicate }] }), A.Register);
        foreach (var both in new bool?[] { null, false, true })
            yield return ($"laundering of what was done in BR, an offence in both: {both}", With(sound, c => c with { Offences = [Outside with { Article = 17, PredicateArticle = 8, PredicateState = A.BR, PredicateOffenceInBoth = both }] }), A.Register);
        foreach (var intended in new int?[] { null, 6, 7, 10, 11 })
            yield return ($"a device for {intended}", With(sound, c => c with { Offences = [Outside with { Article = 11, IntendedArticle = intended }] }), A.Register);
        yield return ("images of abuse as article 16", With(sound, c => c with { Offences = [Outside with { Article = 16, DepictsChildAbuse = true }] }), A.Register);
        foreach (var form in Enum.GetValues<OffenceForm>())
        {
            yield return ($"{Kebab.Of(form)}, which NL declares", With(sound, c => c with { Offences = [c.Offences![0] with { Form = form }] }), Registers.RequestingDeclares("19(2)", "19(3)"));
            yield return ($"{Kebab.Of(form)}, which both declare", With(sound, c => c with { Offences = [c.Offences![0] with { Form = form }] }), Both("19(2)", "19(3)"));
        }
        foreach (var months in new int?[] { null, 47, 48 })
        {
            var serious = With(sound, c => c with { Offences = [Outside with { MaximumMonths = months }] });
            yield return ($"a crime of {months} months", serious, A.Register);
            yield return ($"a crime of {months} months, cooperation outside the Convention agreed", serious, Registers.BothAgreed(AgreementKind.OutsideConvention));
            yield return ($"a crime of {months} months beside one of the Convention", With(sound, c => c with { Offences = [.. c.Offences!, Outside with { MaximumMonths = months, Accessory = true }] }), A.Register);
        }
        yield return ("two crimes, one of them serious", With(sound, c => c with { Offences = [Outside with { MaximumMonths = 12 }, Outside with { MaximumMonths = 60 }] }), A.Register);
        yield return ("two crimes, none of them serious", With(sound, c => c with { Offences = [Outside with { MaximumMonths = 12 }, Outside with { MaximumMonths = 24 }] }), A.Register);
        yield return ("a serious crime without its provision", With(sound, c => c with { Offences = [new Offence { Title = "T", MaximumMonths = 60 }] }), A.Register);
        yield return ("a serious crime, and evidence that is not electronic", With(sound, c => c with { Items = [A.StoredData with { Electronic = false }], Offences = [Outside with { MaximumMonths = 60 }] }), A.Register);
        yield return ("a crime for life", With(sound, c => c with { Offences = [Outside with { LifeOrHeavier = true }] }), A.Register);
        foreach (var basis in Enum.GetValues<JurisdictionBasis>())
        {
            var based = With(sound, c => c with { ForKind = (c.ForKind ?? new KindContent()) with { JurisdictionBasis = basis } });
            yield return ($"jurisdiction {Kebab.Of(basis)}", based, A.Register);
            yield return ($"jurisdiction {Kebab.Of(basis)}, which NL declares", based, Registers.RequestingDeclares("22(2)(a)", "22(2)(b)", "22(2)(c)", "22(2)(d)", "22(4)"));
        }
    }

    private static IEnumerable<(string What, SubmitRequest Request, Register Register)> Persons(SubmitRequest sound)
    {
        foreach (var role in Enum.GetValues<PersonRole>())
        {
            yield return ($"a child as {Kebab.Of(role)}", About(sound, Known with { Role = role, Child = true }), A.Register);
            yield return ($"a child as {Kebab.Of(role)}, with measures", About(sound, Known with { Role = role, Child = true, ProtectiveMeasures = "Heard by a trained officer" }), A.Register);
            yield return ($"a protected {Kebab.Of(role)} by name", About(sound, Known with { Role = role, Protected = true }), A.Register);
            yield return ($"a protected {Kebab.Of(role)} by alias, sealed", About(sound, Hidden with { Role = role }) with { Sealed = ["e30"] }, A.Register);
        }
        yield return ("a protected person to be heard", With(About(sound, Hidden), c => c with { Items = [A.Statement] }) with { Sealed = ["e30"] }, A.Register);
        yield return ("a protected person to be heard by video", With(About(sound, Hidden), c => c with { Items = [A.Statement with { ProtectiveArrangements = "By video link" }] }) with { Sealed = ["e30"] }, A.Register);
        yield return ("a legal person beside a natural one", With(sound, c => c with { Persons = [Known with { Legal = true, Liability = Liability.Civil }, Known] }), A.Register);
        yield return ("no personal data, and one of two persons named", With(sound, c => c with { Persons = [Hidden with { Protected = false, Alias = null }, Known], PersonalData = new PersonalDataStatement(false) }), A.Register);
        yield return ("a legal person", About(sound, Known with { Legal = true }), A.Register);
        yield return ("a legal person, liable", About(sound, Known with { Legal = true, Liability = Liability.Civil }), A.Register);
        yield return ("nobody named, and why", With(sound, c => c with { Persons = null, Things = null, NobodyNamedBecause = "The user is unknown" }), A.Register);
        yield return ("nobody named", With(sound, c => c with { Persons = null, Things = null }), A.Register);
        foreach (var absence in Enum.GetValues<Absence>())
        {
            yield return ($"a person whose place is {Kebab.Of(absence)}", About(sound, Known with { Location = new Particular(null, absence) }), A.Register);
            yield return ($"a person whose place is {Kebab.Of(absence)}, and why", About(sound, Known with { Location = new Particular(null, absence, "Unknown") }), A.Register);
        }
        yield return ("no personal data, and a person named", With(About(sound, Known), c => c with { PersonalData = new PersonalDataStatement(false) }), A.Register);
        yield return ("no personal data, and nobody named", With(sound, c => c with { Persons = null, PersonalData = new PersonalDataStatement(false) }), A.Register);
    }

    private static IEnumerable<(string What, SubmitRequest Request, Register Register)> Collections(SubmitRequest sound)
    {
        foreach (var purpose in new[] { Purpose.SearchAndSeizure, Purpose.StoredData, Purpose.RealTimeTraffic, Purpose.ContentInterception })
        {
            var item = A.StoredData with { Purpose = purpose };
            var request = With(sound, c => c with { Items = [item] });
            foreach (var paragraphs in new string[][] { ["23(3)(a)"], ["23(3)(b)"], ["30(1)"] })
                yield return ($"{Kebab.Of(purpose)}, and SG declares {paragraphs[0]}", request, Registers.RequestedDeclares(paragraphs));
            yield return ($"{Kebab.Of(purpose)} agreed to be expedited", request, Registers.BothAgreed(AgreementKind.ExpeditedStoredData));
            yield return ($"{Kebab.Of(purpose)} in BR", With(sound, c => c with { Items = [item with { LocatedIn = A.BR }] }), A.Register);
            foreach (var kind in Enum.GetValues<CustodianKind>())
                yield return ($"{Kebab.Of(purpose)} from {Kebab.Of(kind)}", With(sound, c => c with { Items = [item with { CustodianKind = kind }] }), A.Register);
            yield return ($"{Kebab.Of(purpose)} from whom is unknown", With(sound, c => c with { Items = [item with { Custodian = null, CustodianUnknown = true, Location = null }] }), A.Register);
            foreach (var (what, without) in new[] { ("relation", item with { Relation = null }), ("need", item with { Need = null }), ("reason for the period", item with { PeriodBecause = null }), ("custodian", item with { Custodian = null }), ("classes", item with { DataClasses = [] }) })
                yield return ($"{Kebab.Of(purpose)} without {what}", With(sound, c => c with { Items = [without] }), A.Register);
        }
        yield return ("two custodians", With(sound, c => c with { Items = [A.StoredData, A.StoredData with { Custodian = "Another" }] }), A.Register);
        yield return ("a statement and data, for a serious crime", With(sound, c => c with { Items = [A.StoredData, A.Statement], Offences = [Outside with { MaximumMonths = 48 }] }), A.Register);
        yield return ("service of documents, without facts, and a document", With(sound, c => c with { Items = [A.Statement with { Purpose = Purpose.ServiceOfDocuments }], Attachments = [A.Summons], Facts = null }), A.Register);
        yield return ("service of documents, without facts", With(sound, c => c with { Items = [A.Statement with { Purpose = Purpose.ServiceOfDocuments }], Facts = null }), A.Register);
        yield return ("service of documents and a statement, without facts", With(sound, c => c with { Items = [A.Statement with { Purpose = Purpose.ServiceOfDocuments }, A.Statement], Facts = null }), A.Register);
        yield return ("property without a conviction", With(sound, c => c with { ForKind = (c.ForKind ?? new KindContent()) with { NoConvictionBecause = "The owner died" } }), A.Register);
        yield return ("property without a conviction, which SG declares", With(sound, c => c with { ForKind = (c.ForKind ?? new KindContent()) with { NoConvictionBecause = "The owner died" } }), Registers.RequestedDeclares("49(1)(c)"));
    }

    private static IEnumerable<(string What, SubmitRequest Request, Register Register)> Ways(SubmitRequest sound)
    {
        var urgent = With(sound, c => c with { Urgency = "It is wiped tonight" }) with { Channel = Channel.Interpol };
        yield return ("urgent through INTERPOL, as agreed", urgent, Registers.BothAgreed(AgreementKind.InterpolChannel));
        yield return ("through INTERPOL, as agreed", sound with { Channel = Channel.Interpol }, Registers.BothAgreed(AgreementKind.InterpolChannel));
        foreach (var (what, emergency) in Variations.Of(new Emergency(EmergencyRisk.Life, "A person is held", "The deadline is tonight"), false))
            yield return ($"an emergency, {what}", With(sound, c => c with { Emergency = emergency }), A.Register);
        yield return ("an emergency", With(sound, c => c with { Emergency = new Emergency(EmergencyRisk.Life, "A person is held", "The deadline is tonight") }), A.Register);
        foreach (var (what, deadline) in new (string, SuggestedDeadline)[] { ("before", new(A.Monday.AddDays(20), "Trial")), ("after", new(A.Monday.AddDays(60), "Trial")), ("without reasons before", new(A.Monday.AddDays(20))) })
        {
            yield return ($"a deadline {what} the end of a limitation period", With(sound, c => c with { Deadline = deadline, LimitationEnds = A.Monday.AddDays(40) }), A.Register);
            yield return ($"a deadline {what}", With(sound, c => c with { Deadline = deadline }), A.Register);
        }
        yield return ("in Dutch, translated", With(sound, c => c with { Language = LanguageTag.Parse("nl"), Translations = [LanguageTag.Parse("en-SG")] }), A.Register);
        yield return ("in Dutch, translated into French and English", With(sound, c => c with { Language = LanguageTag.Parse("nl"), Translations = [LanguageTag.Parse("fr"), LanguageTag.Parse("en")] }), A.Register);
        yield return ("in Dutch, where English and French are accepted", With(sound, c => c with { Language = LanguageTag.Parse("nl") }), Registers.With(sg: p => p with { Languages = [LanguageTag.Parse("en"), LanguageTag.Parse("fr")] }));
        yield return ("every treaty there can be", sound, Registers.With(nl: p => p with { Treaties = [.. Enum.GetValues<TreatyScope>().Select(s => new Treaty($"T-{s}", A.SG, s, A.Monday))] }));
        yield return ("bound from this very instant", sound, Registers.With(sg: p => p with { BoundFrom = A.Monday }));
        yield return ("bound from this very instant until this very instant", sound, Registers.With(sg: p => p with { BoundFrom = A.Monday, BoundUntil = A.Monday }));
        yield return ("an attempt, and NL is not in the register", With(sound, c => c with { Offences = [c.Offences![0] with { Form = OffenceForm.Attempt }] }), new Register([A.Party("SG", "en")]));
        yield return ("an attempt, and SG is not in the register", With(sound, c => c with { Offences = [c.Offences![0] with { Form = OffenceForm.Attempt }] }), new Register([A.Party("NL", "nl", "en")]));
        yield return ("jurisdiction over an offender of its own, and NL is not in the register", With(sound, c => c with { ForKind = (c.ForKind ?? new KindContent()) with { JurisdictionBasis = JurisdictionBasis.NationalAsOffender } }), new Register([A.Party("SG", "en")]));
        yield return ("sealed with nothing", sound with { Sealed = [] }, A.Register);
        yield return ("in British English", With(sound, c => c with { Language = LanguageTag.Parse("en-GB") }), A.Register);
        foreach (var declared in new string[][] { ["37(5)"], ["37(5)", "37(6)"], ["37(5)", "37(6)(a)"], ["37(6)"], ["39(2)"] })
        {
            yield return ($"SG declares {string.Join(" and ", declared)}", sound, Registers.RequestedDeclares(declared));
            yield return ($"SG declares {string.Join(" and ", declared)}, and a treaty binds both", sound, Registers.With(
                nl: p => p with { Treaties = [.. Enum.GetValues<TreatyScope>().Select(s => new Treaty($"T-{s}", A.SG, s, A.Monday))] },
                sg: p => p with { Declarations = [.. declared.Select(d => new Declaration(d, A.Monday))] }));
        }
        yield return ("a treaty, in whose place the Convention was agreed", sound, Registers.With(
            nl: p => p with { Treaties = [new Treaty("T", A.SG, TreatyScope.MutualAssistance, A.Monday)], Agreements = [new Agreement(AgreementKind.ApplyConvention, A.SG, A.Monday)] },
            sg: p => p with { Agreements = [new Agreement(AgreementKind.ApplyConvention, A.NL, A.Monday)] }));
    }

    private static ConcernedPerson Known => new(new Particular("J. Doe"), new Particular("Singapore"), new Particular("NL"));

    private static ConcernedPerson Hidden => new(new Particular(null, Absence.NotAppropriate, "Protected"), new Particular(null, Absence.NotAppropriate, "Protected"), new Particular("NL")) { Protected = true, Alias = "W1" };

    private static SubmitRequest About(SubmitRequest sound, ConcernedPerson person) => With(sound, c => c with { Persons = [person] });

    private static SubmitRequest With(SubmitRequest sound, Func<RequestContent, RequestContent> change) => sound with { Content = change(sound.Content!) };

    private static Register Both(params string[] paragraphs) => Registers.With(
        nl: p => p with { Declarations = [.. paragraphs.Select(d => new Declaration(d, A.Monday))] },
        sg: p => p with { Declarations = [.. paragraphs.Select(d => new Declaration(d, A.Monday))] });
}
