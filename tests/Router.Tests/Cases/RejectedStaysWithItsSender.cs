using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Tests.Cases;

public sealed class RejectedStaysWithItsSender
{
    private static readonly StateCode Sender = StateCode.Parse("SG");

    private static readonly LedgerEntry Rejected = new()
    {
        CaseId = CaseId.From(StateCode.Parse("NL"), "2026/1"),
        Number = 2,
        At = DateTimeOffset.UnixEpoch,
        PreviousHash = "",
        Rulebook = 1,
        ZoneDatabase = "",
        Outcome = EntryOutcome.Rejection,
        RegisterVersions = new Dictionary<string, int>(),
        PracticeVersions = new Dictionary<string, int>(),
        Occurrence = new() { RowId = "in-sg-1", CommunicationId = "sg-1", Type = "refuse", From = Sender },
        Rejection = new("CONSULTATION_REQUIRED", A40_28, []),
        CaseHash = "",
    };

    [Fact]
    public void The_other_party_sees_an_attempt_and_nothing_of_it() =>
        Assert.Equal(new RecordedOccurrence { From = Sender }, TimelineEntry.For(StateCode.Parse("NL"), Rejected, "").Occurrence);

    [Fact]
    public void Its_sender_sees_it_whole() => Assert.Equal(Rejected.Occurrence, TimelineEntry.For(Sender, Rejected, "").Occurrence);
}
