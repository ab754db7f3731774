using System.Text;
using RequestRouter.Router.Json;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Tests.Json;

/// <summary>What no sum may follow from is refused where it is written, with its place.</summary>
public sealed class BoundsTests
{
    [Theory]
    [InlineData("""{"acknowledgeWithin":"P3650000D"}""", "/acknowledgeWithin")]
    [InlineData("""{"deadlineReminderBefore":"P10675199D"}""", "/deadlineReminderBefore")]
    [InlineData("""{"coolingPeriod":"-P3661D"}""", "/coolingPeriod")]
    [InlineData("""{"calendar":{"holidays":["9999-12-31"]}}""", "/calendar/holidays/0")]
    public void A_practice_beyond_bounds_is_unprocessable_with_its_place(string body, string pointer) =>
        AssertOutOfBounds(JsonEdge.Read<Practice>(Encoding.UTF8.GetBytes(body)).Failures, pointer);

    [Theory]
    [InlineData("\"depositedAt\":\"9999-12-31T00:00:00Z\"", "/depositedAt")]
    [InlineData("\"boundFrom\":\"0001-01-01T00:00:00Z\"", "/boundFrom")]
    [InlineData("\"treaties\":[{\"id\":\"t\",\"with\":\"SG\",\"scope\":\"mutual-assistance\",\"from\":\"2001-01-01T00:00:00Z\",\"answerWithin\":\"P3650000D\"}]", "/treaties/0/answerWithin")]
    public void A_register_entry_beyond_bounds_is_unprocessable_with_its_place(string member, string pointer) =>
        AssertOutOfBounds(
            JsonEdge.Read<PartyRegistration>(Encoding.UTF8.GetBytes($$"""{"state":"NL","name":"Netherlands","authorities":[],"languages":["nl"],{{member}}}""")).Failures, pointer);

    [Fact]
    public void A_list_of_a_million_elements_is_one_failure() =>
        AssertOutOfBounds(
            JsonEdge.Read<Practice>(Encoding.UTF8.GetBytes("{\"calendar\":{\"holidays\":[" + string.Join(',', Enumerable.Repeat("{}", 300_000)) + "]}}")).Failures, "/calendar/holidays");

    [Fact]
    public void A_body_of_another_shape_stays_malformed() =>
        Assert.Equal(400, Problem.Of(JsonEdge.Read<Practice>("""{"acknowledgeWithin":"P3650000D","needCheckEvery":7}"""u8.ToArray()).Failures).Status);

    private static void AssertOutOfBounds(IReadOnlyList<ShapeFailure> failures, string pointer)
    {
        var failure = Assert.Single(failures);
        Assert.Equal((pointer, ShapeCodes.OutOfBounds), (failure.Pointer, failure.Code));
        Assert.Equal((422, ProblemCodes.OutOfBounds), (Problem.Of(failures).Status, Problem.Of(failures).Code));
    }
}
