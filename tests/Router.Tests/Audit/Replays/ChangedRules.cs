using RequestRouter.Convention.Engine;
using RequestRouter.Convention.Kinds.Catalogue;
using RequestRouter.Convention.Kinds.Tables;
using RequestRouter.Convention.Tests;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Audit.Replays;
using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Tests.Audit.Replays;

/// <summary>A build in which somebody has changed a rule under its old rulebook: found at the first step that comes out otherwise, with both sides for a person to read.</summary>
public sealed class ChangedRules
{
    [Fact]
    public async Task A_text_that_was_changed_is_found_at_the_first_reminder_that_bears_it()
    {
        var record = Reminded();
        int first = record.Lines.OfType<ExportedEntry>().First(line => line.Entry.Notices.Any(notice => notice.Type == "acknowledgement-reminder")).Entry.Number;

        var found = await RunAsync(record, machine => machine.With(
            machine.Rows, [.. machine.Clocks.Select(clock => clock.Kind == "acknowledgement" ? clock with { Reminder = "Take the request up at once." } : clock)]));

        Assert.Equal((ReplayVerdict.Different, first, "/notices/0/text"), (found.Verdict, found.FirstDiffering, found.Difference?.Pointer));
        Assert.Equal("\"Take the request up at once.\"", found.Difference!.Expected);
        Assert.StartsWith("\"A request waits to be taken up", found.Difference.Actual, StringComparison.Ordinal);
        Assert.Equal($"Entry {first} comes out otherwise when it is decided again, first at /notices/0/text.", found.Fault);
    }

    [Fact]
    public async Task A_move_that_was_forbidden_is_found_where_it_was_made()
    {
        var record = Reminded();
        int number = record.Lines.OfType<ExportedEntry>().First(line => line.Entry.Occurrence.Type == "acknowledge").Entry.Number;

        var found = await RunAsync(record, machine => machine.With(
            [.. machine.Rows.Select(row => row.Says == CommunicationTypes.Acknowledge ? row with { Forbidden = Failure.Conflict(row.Citation, "Take it up instead.") } : row)], machine.Clocks));

        Assert.Equal((number, "/changes/0", null), (found.FirstDiffering, found.Difference?.Pointer, found.Difference?.Expected));
        Assert.Contains("\"to\":\"under-review\"", found.Difference!.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_of_another_kind_changes_nothing() =>
        Assert.Equal(ReplayVerdict.Identical, (await RunAsync(Reminded(), machine => machine)).Verdict);

    /// <summary>A request that the requested State was reminded of before it took it up.</summary>
    private static RecordedRecord Reminded()
    {
        var recorded = RecordedCase.Opened();
        recorded.Now = recorded.Now.AddDays(40);
        return new(recorded.Requested(new Acknowledge()));
    }

    private static Task<ReplayedCase> RunAsync(RecordedRecord record, Func<Machine, Machine> change)
    {
        var changed = change(Machines.Of(RequestKind.MutualAssistance));
        var rulebooks = new Rulebooks([new(DateTimeOffset.MinValue)], kind => kind == RequestKind.MutualAssistance ? changed : Machines.Find(kind));
        return CaseReplays.RunAsync(record, (before, occurrence, now, register, practice, linked) => Advancing.Advance(before, occurrence, now, register, practice, linked ?? LinkedCases.None, rulebooks));
    }
}
