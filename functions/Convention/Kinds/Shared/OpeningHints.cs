using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Articles.Offences;

namespace RequestRouter.Convention.Kinds.Shared;

/// <summary>What the parties are told when a case opens, because of what the request says or the register holds. None of it holds anything up.</summary>
internal static class OpeningHints
{
    public static IReadOnlyList<(Tell Tell, string Citation)> Of(Submission submission) =>
        [.. DeclaredElements.Hints(submission), .. Material(submission.Content), .. Emergency(submission.Content), .. Collection(submission), .. Property(submission), .. Treaty(submission), .. Recovery(submission), .. Wish(submission), .. Sentenced(submission)];

    /// <summary>Images of the abuse of a child are handled by as few as possible, wherever the case goes.</summary>
    [Provision("14(1)")]
    private static IEnumerable<(Tell Tell, string Citation)> Material(RequestContent content)
    {
        if (content.Offences?.Any(o => o.Article == 14) ?? false)
            yield return (new Tell(Side.Both, "restricted-material", "The case concerns material on the sexual abuse or exploitation of children; restrict who handles what is furnished.", Carries: false), "14(1)");
    }

    [Provision("2(o)")]
    private static IEnumerable<(Tell Tell, string Citation)> Emergency(RequestContent content)
    {
        if (content.Emergency is not null)
            yield return (new Tell(Side.Requested, "emergency", "There is an imminent risk to a person's life or safety; this comes first.", Carries: false), "2(o)");
    }

    /// <summary>Article 46 lists no contents of its own, so what is missing of those of 45(3) is a remark and no failure.</summary>
    [Provision("46")]
    [Provision("23(3)")]
    [Provision("30(1)")]
    private static IEnumerable<(Tell Tell, string Citation)> Collection(Submission submission)
    {
        foreach (var item in submission.Items)
        {
            if (item.Purpose == Purpose.ContentInterception && (Wording.Missing(item.Need) || Wording.Missing(item.Relation) || Wording.Missing(item.PeriodBecause)))
                yield return (new Tell(Side.Requesting, "interception-reasons-open", "Why the interception is needed, how it relates to the offence or why it lasts so long is not stated; the other State may ask.", Carries: false), "46");
        }
        if (submission.Items.Any(i => i.Purpose == Purpose.RealTimeTraffic) && Declared(submission, "23(3)(a)"))
            yield return (Restricted(submission, "23(3)(a)"), "23(3)(a)");
        if (submission.Items.Any(i => i.Purpose == Purpose.ContentInterception) && Declared(submission, "30(1)"))
            yield return (Restricted(submission, "30(1)"), "30(1)");
        if (submission.Items.Any(i => i.Purpose is Purpose.RealTimeTraffic or Purpose.ContentInterception) && Declared(submission, "23(3)(b)"))
            yield return (new Tell(Side.Requesting, "closed-systems-excluded", "The requested State does not collect within closed systems of a service provider; the request goes on.", Carries: false), "23(3)(b)");
    }

    [Provision("31(8)")]
    [Provision("49(1)(c)")]
    private static IEnumerable<(Tell Tell, string Citation)> Property(Submission submission)
    {
        if (submission.Kind is not (RequestKind.ConfiscationDomesticOrder or RequestKind.ConfiscationForeignOrder or RequestKind.ConfiscationProvisionalMeasure))
            yield break;
        if (Declared(submission, "31(8)"))
            yield return (new Tell(Side.Requesting, "lawful-origin-rule", "The law of the requested State may ask the offender to show the lawful origin of property.", Carries: false), "31(8)");
        if (!Wording.Missing(submission.Content.ForKind?.NoConvictionBecause) && !Declared(submission, "49(1)(c)"))
            yield return (new Tell(Side.Requesting, "no-conviction-rule-unknown", "The register does not say that the requested State confiscates without a conviction; the request goes on.", Carries: false), "49(1)(c)");
    }

    /// <summary>Both may agree on paragraphs 8 to 31 in place of a treaty that lacks what the request uses.</summary>
    [Provision("40(7)")]
    private static IEnumerable<(Tell Tell, string Citation)> Treaty(Submission submission) => Clauses.Lacking(submission)
        .Select(paragraph => (new Tell(Side.Both, "apply-convention-suggested", $"The treaty has no clause like {paragraph}, which this request uses; you may agree to apply paragraphs 8 to 31 in its place.", Carries: false), "40(7)"));

    /// <summary>What is recovered comes back by a case of its own.</summary>
    [Provision("40(3)(l)")]
    private static IEnumerable<(Tell Tell, string Citation)> Recovery(Submission submission)
    {
        if (submission.Kind == RequestKind.MutualAssistance && submission.Items.Any(i => i.Purpose == Purpose.RecoveringProceeds) && submission.Content.ForKind?.Link is null)
            yield return (new Tell(Side.Requesting, "recovery-unlinked", "Proceeds are confiscated (50) and returned (52) in a case of its own; file it with a link to this one.", Carries: false), "40(3)(l)");
    }

    [Provision("40(26)")]
    private static IEnumerable<(Tell Tell, string Citation)> Wish(Submission submission)
    {
        if (Deadlines.IsPast(submission.Content.Deadline, submission.Now))
            yield return (Deadlines.Passed, "40(26)");
        else if (submission.Kind == RequestKind.MutualAssistance && Deadlines.IsWish(submission.Content.Deadline))
            yield return (Deadlines.Wish, "40(26)");
    }

    [Provision("38")]
    private static IEnumerable<(Tell Tell, string Citation)> Sentenced(Submission submission)
    {
        if (submission.Kind == RequestKind.TransferOfSentencedPerson && !Articles.Article38.SentencedPersons.AgreementOnFile(submission))
            yield return (new Tell(Side.Both, "transfer-agreement-open", "The register shows no agreement of the two States on the transfer of sentenced persons; you may consider one.", Carries: false), "38");
    }

    /// <summary>With the offences as the requested State named them.</summary>
    private static Tell Restricted(Submission submission, string paragraph)
    {
        var named = submission.Register.Find(submission.To)!.Declarations.Where(d => d.Paragraph == paragraph && d.IsInForce(submission.Now)).SelectMany(d => d.Offences ?? []).ToArray();
        return new(Side.Requesting, "measure-restricted", $"The requested State has restricted this measure to certain offences{(named.Length == 0 ? "" : $" ({string.Join("; ", named)})")}; the request goes on.", Carries: false);
    }

    private static bool Declared(Submission submission, string paragraph) => submission.Register.Find(submission.To)?.Declares(paragraph, submission.Now) ?? false;
}
