using System.Text;
using System.Text.Json.Nodes;
using RequestRouter.Router.Json;
using RequestRouter.Router.OpenApi;

namespace RequestRouter.Router.Tests.Json;

public sealed class CommunicationJsonTests
{
    public static TheoryData<string> Requests => [.. ExampleFiles.In("requests").Select(example => example.Name)];

    public static TheoryData<string> Communications => [.. ExampleFiles.In("communications").Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Every_sample_request_passes_the_edge(string name)
    {
        var read = JsonEdge.Read<SubmitRequest>(Bytes("requests", name));

        Assert.Empty(read.Failures);
        Assert.NotEmpty(read.Value!.Content!.Items!);
    }

    [Theory]
    [MemberData(nameof(Communications))]
    public void Every_example_communication_passes_the_edge_as_its_type(string name)
    {
        var read = JsonEdge.Read<Communication>(Bytes("communications", name));

        Assert.Empty(read.Failures);
        Assert.Equal(name, CommunicationTypes.Of(read.Value!).Name);
    }

    [Fact]
    public void Every_communication_type_has_an_example() => Assert.Equal(
        CommunicationTypes.All.Where(type => type != CommunicationTypes.SubmitRequest).Select(type => type.Name).Order(StringComparer.Ordinal),
        ExampleFiles.In("communications").Select(example => example.Name).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("""{"caseId":"nl-2b7uwmhnpqxcmq3d4e5f6g7hij","id":"1","type":"ask-status","from":"sg"}""", "/from", ShapeCodes.InvalidValue)]
    [InlineData("""{"caseId":"nl-2b7uwmhnpqxcmq3d4e5f6g7hij","id":"1","type":"ask-status","authority":"sg-central"}""", "/authority", ShapeCodes.UnknownMember)]
    [InlineData("""{"caseId":"nl-2b7uwmhnpqxcmq3d4e5f6g7hij","type":"ask-status"}""", "/id", ShapeCodes.MissingMember)]
    [InlineData("""{"caseId":"nl-2b7uwmhnpqxcmq3d4e5f6g7hij","id":"","type":"ask-status"}""", "/id", ShapeCodes.InvalidValue)]
    [InlineData("""{"caseId":"nl-2b7uwmhnpqxcmq3d4e5f6g7hij","id":" 1","type":"ask-status"}""", "/id", ShapeCodes.InvalidValue)]
    [InlineData("""{"caseId":"nl-2b7uwmhnpqxcmq3d4e5f6g7hij","id":"a\u200bb","type":"ask-status"}""", "/id", ShapeCodes.InvalidValue)]
    [InlineData("""{"caseId":"nl-2b7uwmhnpqxcmq3d4e5f6g7hij","id":"a\nb","type":"ask-status"}""", "/id", ShapeCodes.InvalidValue)]
    [InlineData("""{"caseId":"nl-2b7uwmhnpqxcmq3d4e5f6g7hij","id":"1"}""", "/type", ShapeCodes.MissingMember)]
    [InlineData("""{"caseId":"nl-2b7uwmhnpqxcmq3d4e5f6g7hij","id":"1","type":"AskStatus"}""", "/type", ShapeCodes.InvalidValue)]
    [InlineData("""{"caseId":"nl-2b7uwmhnpqxcmq3d4e5f6g7hij","id":"1","type":3}""", "/type", ShapeCodes.WrongType)]
    [InlineData("""{"caseId":"nl-2b7uwmhnpqxcmq3d4e5f6g7hij","id":"1","type":"ask-status","type":"refuse"}""", "/type", ShapeCodes.DuplicateMember)]
    [InlineData("""{"caseId":"nl-2b7uwmhnpqxcmq3d4e5f6g7hij","id":"1","type":"refuse","reasons":[{"explanation":"why"}]}""", "/reasons/0/ground", ShapeCodes.MissingMember)]
    [InlineData("""{"caseId":"nl-2b7uwmhnpqxcmq3d4e5f6g7hij","id":"1","type":"ask-information","questions":["a",2]}""", "/questions/1", ShapeCodes.WrongType)]
    public void A_communication_of_the_wrong_shape_is_refused(string body, string pointer, string code)
    {
        var failure = Assert.Single(JsonEdge.Read<Communication>(Encoding.UTF8.GetBytes(body)).Failures);

        Assert.Equal((pointer, code), (failure.Pointer, failure.Code));
    }

    [Fact]
    public void The_type_may_stand_anywhere() =>
        Assert.IsType<AskStatus>(JsonEdge.Read<Communication>("""{"question":"When?","id":"1","type":"ask-status"}"""u8.ToArray()).Value);

    [Theory]
    [InlineData("to")]
    [InlineData("kind")]
    [InlineData("reference")]
    public void Without_what_makes_it_a_case_a_request_is_refused(string member)
    {
        var body = ExampleFiles.In("requests")[0].Body.AsObject();
        body.Remove(member);

        var failure = Assert.Single(JsonEdge.Read<SubmitRequest>(Encoding.UTF8.GetBytes(body.ToJsonString())).Failures);

        Assert.Equal(("/" + member, ShapeCodes.MissingMember), (failure.Pointer, failure.Code));
    }

    [Theory]
    [InlineData("""{"to":"SG","kind":"mutual-assistance","reference":"1"}""", typeof(SubmitRequest))]
    [InlineData("""{"to":"SG","kind":"mutual-assistance","reference":"1","type":"submit-request"}""", typeof(SubmitRequest))]
    [InlineData("""{"requesting":"NL","reference":"1","type":"register-oral-request"}""", typeof(RegisterOralRequest))]
    public void A_body_without_a_type_is_a_request(string body, Type type) =>
        Assert.IsType(type, JsonEdge.ReadOpening(Encoding.UTF8.GetBytes(body)).Value);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"ty")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("""{"caseId":"nl-2b7uwmhnpqxcmq3d4e5f6g7hij","id":"1","type":"ask-status"}""")]
    public void What_is_neither_is_refused(string body) => Assert.False(JsonEdge.ReadOpening(Encoding.UTF8.GetBytes(body)).IsSound);

    [Fact]
    public void What_the_rules_ask_for_may_be_missing_in_shape() =>
        Assert.True(JsonEdge.Read<SubmitRequest>("""{"to":"SG","kind":"mutual-assistance","reference":"1","content":{}}"""u8.ToArray()).IsSound);

    private static byte[] Bytes(string folder, string name) =>
        Encoding.UTF8.GetBytes(ExampleFiles.In(folder).Single(example => example.Name == name).Body.ToJsonString());
}
