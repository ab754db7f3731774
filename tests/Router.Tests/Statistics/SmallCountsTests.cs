using RequestRouter.Router.Statistics;

namespace RequestRouter.Router.Tests.Statistics;

/// <summary>Nobody learns from a total what one other State does: what is left without the reader must be of many.</summary>
public sealed class SmallCountsTests
{
    private static readonly StateCode Reader = StateCode.Parse("NL");

    [Fact]
    public void Ten_cases_of_three_States_on_either_side_are_told_and_nine_are_not()
    {
        Assert.True(Told(10, ["BE", "DE", "FR"], ["SG", "KE", "PT"]));
        Assert.False(Told(9, ["BE", "DE", "FR"], ["SG", "KE", "PT"]));
    }

    [Fact]
    public void Two_States_on_one_side_are_too_few_however_many_cases_they_have()
    {
        Assert.False(Told(60, ["BE", "DE", "FR"], ["SG", "KE"]));
        Assert.False(Told(60, ["BE", "DE"], ["SG", "KE", "PT"]));
    }

    [Fact]
    public void The_reader_s_own_cases_hide_nobody()
    {
        var own = Counted(50, ["NL"], ["SG", "KE", "PT"], "own").Concat(Counted(50, ["BE", "DE", "FR"], ["NL"], "to-own"));

        Assert.False(SmallCounts.MayBeTold(Reader, [.. own, .. Counted(9, ["BE", "DE", "FR"], ["SG", "KE", "PT"], "other")]));
    }

    [Fact]
    public void One_case_with_many_steps_is_one_case()
    {
        var one = Counted(1, ["BE"], ["SG"], "one").Single();

        Assert.False(SmallCounts.MayBeTold(Reader, [.. Counted(9, ["BE", "DE", "FR"], ["SG", "KE", "PT"], "other"), one, one, one]) && Told(9, ["BE"], ["SG"]));
        Assert.False(SmallCounts.MayBeTold(Reader, [.. Enumerable.Repeat(one, 30)]));
    }

    private static bool Told(int cases, string[] requesting, string[] requested) => SmallCounts.MayBeTold(Reader, [.. Counted(cases, requesting, requested, "case")]);

    private static IEnumerable<(CountedStep Step, StepCount Count)> Counted(int cases, string[] requesting, string[] requested, string name) =>
        Enumerable.Range(0, cases).Select(number =>
        {
            var by = StateCode.Parse(requesting[number % requesting.Length]);
            var step = new CountedStep
            {
                CaseId = CaseId.From(by, $"{name} {number}"),
                Entry = 1,
                At = DateTimeOffset.UnixEpoch,
                Kind = RequestKind.MutualAssistance,
                Requesting = by,
                Requested = StateCode.Parse(requested[number / requesting.Length % requested.Length]),
                Counts = [],
            };
            return (step, new StepCount(StepMeasure.CaseOpened, null, null, 1, 0, 0));
        });
}
