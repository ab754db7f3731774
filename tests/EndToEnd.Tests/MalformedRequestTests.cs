using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>Bad input gets a clear answer and writes nothing (DESIGN 5).</summary>
[Collection(RouterCollection.Name)]
public sealed class MalformedRequestTests(RouterFixture router)
{
    public static TheoryData<string> Names => [.. MalformedRequests.All.Select(request => request.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_malformed_request_gets_its_4xx_and_writes_nothing(string name)
    {
        var malformed = MalformedRequests.All.Single(request => request.Name == name);
        var call = new RawCall(router, ExampleStates.Netherlands, "requests", malformed.Body(Requests.New().Bytes()));
        call.Spoil(malformed.Headers);
        await router.Clock.AdvanceAsync("PT0S", default);
        var before = router.StorageWrites;

        var answer = await call.SendAsync();

        Assert.Equal("application/problem+json", answer.MediaType);
        Assert.Equal((malformed.Status, malformed.Code), ((int)answer.Status, answer.Body!["code"]!.GetValue<string>()));
        if (malformed.Pointer is not null)
        {
            var failures = answer.Body["failures"]!.AsArray();
            Assert.Contains(failures, failure =>
                failure!["pointer"]!.GetValue<string>() == malformed.Pointer && failure["code"]!.GetValue<string>() == malformed.FailureCode);
        }

        Assert.Equal(before, router.StorageWrites);
    }

    [Fact]
    public void There_are_at_least_forty() => Assert.True(MalformedRequests.All.Count >= 40);
}
