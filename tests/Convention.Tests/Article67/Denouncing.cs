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
        Assert.Equal((409, Codes.NotInForce, "67(1)"), (rejection.Status, rejection.Failures[0].Code, rejection.Citation.Text));
    }

    [Fact]
    [Shows("67.1-1")]
    public void Limits_on_use_outlive_it() => // 67(1)
        A.CaseDelivered.With(Leaving).Until(At(2031, 1, 2)).RequestingTries(new RecordUse { WithinStatedPurpose = false }).IsRemarkedWith(Codes.UseNotAuthorized, "40(19)");

    private static Outcome Ask(DateTimeOffset at) => Case.Advance(null, new Communicated(A.Request), at, Leaving, Practice.Default);

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_bond_ends_one_year_after_the_receipt_where_no_end_is_entered() // 67(1)
    {
        var leaving = Registers.With(sg: p => p with { DenouncedAt = A.Monday });
        A.Story.With(leaving).Opens(A.Request);
        var later = new Story { Register = A.Register };
        later.Opens(A.Request).Until(A.Monday.AddDays(366)).With(leaving);
        later.Attempt(A.Request with { Reference = "another" });
        Assert.Equal(new DateTimeOffset(2027, 11, 23, 0, 0, 0, TimeSpan.Zero), leaving.Find(A.SG)!.EndOfBond);
        Assert.False(leaving.Find(A.SG)!.IsBound(A.Monday.AddDays(366)));
        Assert.True(leaving.Find(A.SG)!.IsBound(A.Monday.AddDays(364)));
    }

    [Theory]
    [InlineData(RequestKind.OnwardTransfer)]
    [InlineData(RequestKind.UseConsent)]
    [InlineData(RequestKind.ExculpatoryDisclosure)]
    public void Duties_to_an_origin_outlive_the_bond(RequestKind kind) // 36(3), 40(5), 40(19)
    {
        var left = Registers.With(nl: p => p with { DenouncedAt = A.Monday.AddYears(-2) });
        A.Story.With(left).Opens(SoundRequests.Of(kind));
        A.Story.With(left).Attempt(A.Request).IsRejectedWith(Codes.NotInForce, "67(1)");
    }

    [Fact]
    public void A_case_that_is_pending_goes_on() => // 67(1)
        A.CaseReceived.With(Registers.With(sg: p => p with { DenouncedAt = A.Monday.AddYears(-2) })).Requested(new Acknowledge()).StandsAt(ItemState.UnderReview);
}
