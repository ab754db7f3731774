using System.Text;

namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>What a State cannot enter in the register or set as its practice, and what it is told: one example of each.</summary>
public class RecordedEntries
{
    [Fact]
    public void That_cannot_be_made_are_answered_as_approved()
    {
        var page = new StringBuilder("# Entries that cannot be made, or are doubted\n\nWritten by `RecordedEntries` (`UPDATE_PROVISIONS=1`).\n\n");
        foreach (var (what, faults) in Entries())
            page.Append($"- {what}: {string.Join("; ", faults.Select(f => $"{f.Code} {f.Paragraph.Text} {f.Pointer} {f.Detail}"))}\n");
        Approved.Is(page.ToString(), "tests", "Convention.Tests", "Recorded", "entries.md");
    }

    private static IEnumerable<(string What, IReadOnlyList<Failure> Faults)> Entries()
    {
        var sound = A.Party("SG", "en");
        yield return ("a reservation of everything in 11", (sound with { Declarations = [new Declaration("11(3)", A.Monday)] }).Doubts());
        yield return ("traffic for fewer offences than content", (sound with { Declarations = [new Declaration("23(3)(a)", A.Monday), new Declaration("30(1)", A.Monday) { Offences = ["fraud"] }] }).Doubts());
        yield return ("signed in 2027", (sound with { SignedAt = A.Monday.AddYears(1) }).Doubts());
        yield return ("bound on the day of deposit", (sound with { DepositedAt = A.Monday, BoundFrom = A.Monday }).Faults());
        yield return ("no longer bound on the day of denunciation", (sound with { DenouncedAt = A.Monday, BoundUntil = A.Monday }).Faults());
        yield return ("a law under another paragraph", (sound with { Laws = [new LawChange("17(2)(d)", A.Monday), new LawChange("42(5)", A.Monday)] }).Faults());
        yield return ("a law furnished without a reference", (sound with { Laws = [new LawChange("50(5)", A.Monday, A.Monday)] }).Faults());
        yield return ("traffic for some offences and content for all", (sound with { Declarations = [new Declaration("23(3)(a)", A.Monday) { Offences = ["fraud"] }, new Declaration("30(1)", A.Monday)] }).Doubts());
        yield return ("a declaration to a paragraph that is none", (sound with { Declarations = [new Declaration("40(99)", A.Monday)] }).Faults());
        yield return ("an amendment without a name, and one twice", (sound with { Amendments = [new(" ", A.Monday), new("First Protocol", A.Monday), new("First Protocol", A.Monday)] }).Faults());
        yield return ("a treaty that gives no time for an answer", (sound with { Treaties = [Treaty with { AnswerWithin = TimeSpan.Zero }] }).Faults());
        yield return ("a treaty that gives the longest time for an answer", (sound with { Treaties = [Treaty with { AnswerWithin = Bounds.Longest }] }).Faults());
        yield return ("a treaty that gives more", (sound with { Treaties = [Treaty with { AnswerWithin = Bounds.Longest + TimeSpan.FromTicks(1) }] }).Faults());
        yield return ("clauses of a treaty for other paragraphs, and without a reference", (sound with { Treaties = [Treaty with { Clauses = [new("40(7)", "Article 9"), new("none", "Article 9"), new("40(8)", " "), new("40(31)", "Article 9")] }] }).Faults());
        yield return ("demands that tell nobody anything", (sound with { FurtherDemands = [new() { What = " " }, new() { What = "A seal", Law = new string('l', 501) }, new() { What = "A seal", Member = "/content/seal" }] }).Faults());
        yield return ("too many demands, one of them unsound", (sound with { FurtherDemands = [new() { What = " " }, .. Enumerable.Repeat(new FurtherDemand { What = "A seal" }, 50)] }).Faults());
        yield return ("a practice without intervals", Nothing().Faults());
        yield return ("a practice with endless intervals", Endless().Faults());
    }

    private static Treaty Treaty => new("T-1", A.NL, TreatyScope.MutualAssistance, A.Monday);

    private static Practice Nothing() => With(TimeSpan.FromTicks(-1)) with { ConsultationWindowDays = 0, Calendar = new WorkingCalendar { TimeZone = "Somewhere", Weekend = Enum.GetValues<DayOfWeek>() } };

    private static Practice Endless() => With(TimeSpan.FromDays(10_000)) with { ConsultationWindowDays = 10_000 };

    private static Practice With(TimeSpan length)
    {
        var practice = Practice.Default with { };
        foreach (var interval in typeof(Practice).GetProperties().Where(p => p.PropertyType == typeof(TimeSpan)))
            interval.SetValue(practice, length);
        return practice;
    }
}
