using RequestRouter.Convention.Engine;

namespace RequestRouter.Convention.Tests.Outcomes;

/// <summary>A rejection lists what a person can mend, and says where there is more.</summary>
public class LongRejections
{
    [Fact]
    public void Of_many_failures_the_first_are_listed_and_the_rest_are_counted()
    {
        var rejection = Rejection.For([.. Enumerable.Range(0, 1000).Select(i => Failure.Missing($"/items/{i}", A40_15, "Missing."))]);

        Assert.Equal(100, rejection.Failures.Count);
        Assert.Equal("901 more failures are not listed.", rejection.Failures[^1].Detail);
        Assert.Equal("/items/98", rejection.Failures[98].Pointer);
        Assert.Equal(rejection.Failures, Rejection.For(rejection.Failures).Failures);
    }

    [Fact]
    public void A_hundred_thousand_failures_are_kept_once_each_and_at_once()
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        var draft = new Draft(A.CaseReceived.Case!, Machines.Of(RequestKind.MutualAssistance), A.Monday, A.Register, Practice.Default, LinkedCases.None);
        for (var i = 0; i < 200_000; i++)
            draft.Fail(Failure.Missing($"/elements/{i / 2}", A40_17, "Missing."));

        Assert.Equal(100_000, draft.Failures.Count);
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
    }
}
