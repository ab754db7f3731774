using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests.Platform;

/// <summary>The script that a pipeline runs after a deployment tells a router that works from one that does not.</summary>
[Collection(RouterCollection.Name)]
public sealed class SmokeScriptTests(RouterFixture router)
{
    private static readonly Dictionary<string, string> AtOnce = new() { ["SMOKE_PATIENCE"] = "0" };

    [Fact]
    public async Task A_router_that_works_passes()
    {
        var (code, said) = await InfraScript.RunAsync("smoke.sh", [router.Address.ToString(), router.Settings.Key.Id], AtOnce);

        Assert.True(code == 0, said);
        Assert.Contains("does its work", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_router_that_signs_with_another_key_does_not()
    {
        var (code, said) = await InfraScript.RunAsync("smoke.sh", [router.Address.ToString(), "another-key"], AtOnce);

        Assert.Equal(1, code);
        Assert.Contains("another-key", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_answers_it_says_so() =>
        Assert.Equal(1, (await InfraScript.RunAsync("smoke.sh", ["http://127.0.0.1:9"], AtOnce)).Code);
}
