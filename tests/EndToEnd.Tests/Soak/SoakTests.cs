using Xunit.Abstractions;

namespace RequestRouter.EndToEnd.Tests.Soak;

/// <summary>
/// Many cases over two simulated years, in which both States say what is open to them and what is not. The full form:
/// <c>SOAK_SUITE=full dotnet test tests/EndToEnd.Tests --filter FullyQualifiedName~Soak.SoakTests</c>.
/// </summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private static readonly int Count = SoakSettings.CasesOr(few: 4, many: 300);

    [Fact]
    public async Task After_two_years_no_row_waits_no_closed_case_has_a_clock_and_every_ledger_replays()
    {
        await using var router = await SoakRouter.StartAsync();
        if (!SoakSettings.IsFull)
        {
            await router.CalmAsync();
        }

        var soak = new Soak(router, Count, SoakSettings.Seed, output.WriteLine);

        await soak.PlayAsync(SoakSettings.AllSteps);

        Assert.True(soak.Answers.GetValueOrDefault("accepted") > Count, "the States said next to nothing that was accepted");
        Assert.True(soak.Answers.Keys.Count(code => code != "accepted") > 1, "next to nothing was rejected");
        await soak.CheckAsync();
    }
}
