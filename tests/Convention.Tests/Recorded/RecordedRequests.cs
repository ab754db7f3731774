using System.Text;

namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>
/// For each kind: what a sound request sets going, what one change in it comes to, and what the register changes in it. Recorded and
/// approved, one page a kind; a page that changes needs a reason in the law.
/// </summary>
public class RecordedRequests
{
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Of_each_kind_are_answered_as_approved(RequestKind kind) =>
        Approved.Is(Page(kind), "tests", "Convention.Tests", "Recorded", "requests", Kebab.Of(kind) + ".md");

    [Fact]
    public void By_word_of_mouth_are_answered_as_approved()
    {
        var agreed = Registers.BothAgreed(AgreementKind.OralRequests);
        var oral = RecordedSteps.Oral;
        var plain = Say(oral, agreed);
        var page = new StringBuilder($"# Requests by word of mouth\n\nWritten by `RecordedRequests` (`UPDATE_PROVISIONS=1`). A sound one, then what one change in it comes to.\n\n- sound: {plain}\n");
        var outcomes = Variations.Of(oral).Select(v => (What: v.What, Outcome: Say(v.Changed, agreed)))
            .Concat(RegisterEntries.All().Select(e => (e.What, Outcome: Say(oral, e.Register))))
            .Append((What: "by the prosecutor", Outcome: Say(oral with { Authority = AuthorityId.Parse("prosecutor") }, agreed)))
            .Append((What: "of nothing", Outcome: Say(new RegisterOralRequest { From = A.SG }, agreed)));
        foreach (var same in outcomes.GroupBy(o => o.Outcome, o => o.What))
            page.Append($"- {string.Join(", ", same)}: {(same.Key == plain ? "of no consequence" : Difference(plain, same.Key))}\n");
        Approved.Is(page.ToString(), "tests", "Convention.Tests", "Recorded", "requests", "by-word-of-mouth.md");
    }

    public static TheoryData<RequestKind> Kinds => [.. Enum.GetValues<RequestKind>()];

    private static string Page(RequestKind kind)
    {
        var sound = SoundRequests.Of(kind);
        var plain = Say(sound, A.Register);
        var page = new StringBuilder($"# Requests: {Kebab.Of(kind)}\n\nWritten by `RecordedRequests` (`UPDATE_PROVISIONS=1`). A sound request, then what one change in it comes to.\n\n- sound: {plain}\n");
        var outcomes = Variations.Of(sound).Where(v => !v.What.StartsWith("`kind`", StringComparison.Ordinal)).Concat(Richer(sound))
            .Select(v => (v.What, Outcome: Say(v.Changed, A.Register)))
            .Concat(RegisterEntries.All().Select(e => (e.What, Outcome: Say(sound, e.Register))))
            .Concat(Combinations.Of(sound).Select(c => (c.What, Outcome: Say(c.Request, c.Register))));
        foreach (var same in outcomes.GroupBy(o => o.Outcome, o => o.What))
            page.Append($"- {string.Join(", ", same)}: {(same.Key == plain ? "of no consequence" : Difference(plain, same.Key))}\n");
        return page.ToString();
    }

    /// <summary>The lines that are not there in the plain outcome.</summary>
    private static string Difference(string plain, string outcome)
    {
        var lines = plain.Split('\n').ToHashSet(StringComparer.Ordinal);
        var now = outcome.Split('\n');
        return string.Join('\n', [now[0], .. now.Skip(1).Where(l => !lines.Contains(l)), .. lines.Except(now).Where(l => now.Length > 1 && l.StartsWith(' ')).Select(l => l.Replace("    ", "    not: ", StringComparison.Ordinal))]);
    }

    /// <summary>Members that a sound request can do without, together with what belongs to them.</summary>
    private static IEnumerable<(string What, SubmitRequest Changed)> Richer(SubmitRequest sound)
    {
        var content = sound.Content!;
        yield return ("`persons` a child", sound with { Content = content with { Persons = [Known with { Role = PersonRole.Victim, Child = true }] } });
        foreach (var (what, person) in Variations.Of(Known, false))
            yield return ($"`persons` one, {what}", sound with { Content = content with { Persons = [person] } });
        foreach (var purpose in Enum.GetValues<Purpose>())
        {
            var item = A.StoredData with { Purpose = purpose, Location = "Changi" };
            yield return ($"`items` one, {Kebab.Of(purpose)}", sound with { Content = content with { Items = [item] } });
            yield return ($"`items` one, {Kebab.Of(purpose)}, bare", sound with { Content = content with { Items = [new RequestedItem { Purpose = purpose }] } });
        }
        foreach (var article in Enumerable.Range(1, 25))
            yield return ($"`offences` one of article {article}", sound with { Content = content with { Offences = [new Offence { Title = "T", Provision = "P", Article = article }] } });
        foreach (var months in new[] { 12, 47, 48 })
            yield return ($"`offences` one outside the Convention, {months} months", sound with { Content = content with { Offences = [new Offence { Title = "T", Provision = "P", MaximumMonths = months }] } });
        yield return ("`deadline` with reasons", sound with { Content = content with { Deadline = new SuggestedDeadline(A.Monday.AddDays(40), "The trial begins") } });
        yield return ("`urgency` through INTERPOL", sound with { Channel = Channel.Interpol, Content = content with { Urgency = "Tomorrow" } });
        yield return ("sealed parts", sound with { Sealed = ["e30"] });
        yield return ("by the prosecutor", sound with { Authority = AuthorityId.Parse("prosecutor") });
        yield return ("by nobody in the register", sound with { Authority = AuthorityId.Parse("nobody") });
        yield return ("to itself", sound with { To = A.NL });
        yield return ("with a reference of 201 characters", sound with { Reference = new string('r', 201) });
    }

    private static ConcernedPerson Known => new(new Particular("J. Doe"), new Particular("Singapore"), new Particular("NL"));

    private static string Say(Communication request, Register register) =>
        Telling.Of(Case.Advance(null, new Communicated(request), A.Monday, register, Practice.Default, Linked.For(new Communicated(request))), null);
}
