using System.Net;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>What a State enters in its register never stops the cases of those who write to it.</summary>
public sealed class RegisterBoundsTests(RouterFixture router) : IClassFixture<RouterFixture>
{
    [Fact]
    public async Task An_entry_that_shrinks_below_64_KiB_can_be_read_again()
    {
        var entry = (await router.Netherlands.ReadPartyAsync("NL", default)).Body!.AsObject();
        var before = entry.DeepClone().AsObject();
        entry["authorities"]![0]!["contact"] = new string('c', 100_000);
        Assert.Equal(HttpStatusCode.OK, (await router.Netherlands.RegisterAsync(entry, default)).Status);

        Assert.Equal(HttpStatusCode.OK, (await router.Netherlands.RegisterAsync(before, default)).Status);

        var read = await router.Netherlands.ReadPartyAsync("NL", default);
        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.True(JsonNode.DeepEquals(before, read.Body));
    }

    [Fact]
    public async Task A_duration_without_end_is_refused_where_it_is_set_and_requests_are_still_answered()
    {
        var answer = await router.Singapore.SetPracticeAsync(new() { ["acknowledgeWithin"] = "P3650000D" }, default);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "OUT_OF_BOUNDS"), (answer.Status, answer.Code));
        Assert.Equal("/practice/acknowledgeWithin", answer.Body!["failures"]![0]!["pointer"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Accepted, (await router.Netherlands.SubmitAsync(Requests.New().Bytes(), default)).Status);
    }

    [Fact]
    public async Task An_entry_that_no_row_holds_is_refused_and_the_one_before_stands()
    {
        var entry = (await router.Netherlands.ReadPartyAsync("NL", default)).Body!.AsObject();
        var before = entry.DeepClone().AsObject();
        // As the router writes it, each of these takes six bytes.
        entry["authorities"]![0]!["contact"] = new string('<', 170_000);

        var answer = await router.Netherlands.RegisterAsync(entry, default);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "OUT_OF_BOUNDS"), (answer.Status, answer.Code));
        Assert.Equal("/entry", answer.Body!["failures"]![0]!["pointer"]!.GetValue<string>());
        Assert.True(JsonNode.DeepEquals(before, (await router.Netherlands.ReadPartyAsync("NL", default)).Body));
    }
}
