using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Demo;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>The whole path of the demo, on the real functions and Azurite.</summary>
[Collection(RouterCollection.Name)]
public sealed class DemoTests(RouterFixture router)
{
    [Fact]
    public async Task A_request_travels_from_its_sending_to_its_end()
    {
        using var stage = new Stage(router.Address, router.Issuer, router.Keys, router.Clock);
        foreach (var scene in Play.Scenes)
        {
            await scene.Play(stage, CancellationToken.None);
        }
    }
}
