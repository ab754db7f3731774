using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article67;

/// <summary>A denunciation takes effect a year after its notice, for new requests only.</summary>
public class Denouncing
{
    private static readonly Register Leaving = Registers.With(sg: p => p with { DenouncedAt = At(2030, 1, 1), BoundUntil = At(2031, 1, 1) });

    [Fact]
    [Shows("67.1-1")]
    public void Requests_are_sent_to_its_last_day() // 67(1)
    {
        Assert.Empty(Leaving.Find(A.SG)!.Faults());
        Assert.IsType<Step>(Ask(At(2030, 12, 31)));
        var rejection = Assert.IsType<Rejection>(Ask(At(2031, 1, 2)));
        Assert.Equal((409, Codes.NotInForce, "67(1)"), (rejection.Status, rejection.Failures[0].Code, rejection.Citation));
    }

    [Fact]
    [Shows("67.1-1")]
    public void Limits_on_use_outlive_it() => // 67(1)
        A.CaseDelivered.With(Leaving).Until(At(2031, 1, 2)).RequestingTries(new RecordUse { WithinStatedPurpose = false }).IsRejectedWith(Codes.UseNotAuthorized, "40(19)");

    private static Outcome Ask(DateTimeOffset at) => Case.Advance(null, new Communicated(A.Request), at, Leaving, Practice.Default);

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 12, 0, 0, TimeSpan.Zero);
}
