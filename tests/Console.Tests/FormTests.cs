using System.Text.Json.Nodes;
using RequestRouter.Console.Tests.Support;
using RequestRouter.Local.Demo;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.WebConsole;
using RequestRouter.WebConsole.Forms;

namespace RequestRouter.Console.Tests;

/// <summary>Forms are made from the API's schemas: whatever can be said, the form can say.</summary>
public sealed class FormTests
{
    private static readonly BodySchema Schemas = new BodySchemas().Communications;

    public static TheoryData<string> Examples => [.. ExampleFiles.In("communications").Select(example => example.Name).Where(name => name != "register-oral-request")];

    public static TheoryData<string> Samples => [.. SampleRequest.All().Select(sample => sample.Name)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_form_of_each_type_says_its_example(string name)
    {
        var example = ExampleFiles.In("communications").Single(example => example.Name == name).Body;
        var body = Answers.Of(example.ToJsonString()).Body;
        body.Remove("sealed");

        Same(body, $"Communication.{example["type"]}");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_form_of_a_request_says_each_sample(string name)
    {
        var body = SampleRequest.Named(name).Json;
        body.Remove("from");

        Same(body, nameof(SubmitRequest));
    }

    [Fact]
    public void What_does_not_parse_stays_as_it_was_written_for_the_API_to_say_what_is_wrong()
    {
        var read = new FormReader(new Dictionary<string, IReadOnlyList<string>> { ["/content/offences/0/maximumMonths"] = ["many"], ["/content/offences/7/title"] = ["Fraud"] })
            .Read(shape => Schemas.FieldsOf(nameof(SubmitRequest), new(shape, [], [], [])));

        Assert.Equal("""{"content":{"offences":[{"maximumMonths":"many"},{"title":"Fraud"}]}}""", read.ToJsonString());
    }

    [Theory]
    [InlineData("/content/offences/99999/title")]
    [InlineData("/content/nothing/of/the/kind")]
    [InlineData("/from")]
    [InlineData("/")]
    [InlineData("//")]
    public void A_field_that_the_form_does_not_have_is_not_taken(string pointer) => Assert.Empty(
        new FormReader(new Dictionary<string, IReadOnlyList<string>> { [pointer] = ["x"] }).Read(shape => Schemas.FieldsOf(nameof(SubmitRequest), new(shape, [], [], []))));

    private static void Same(JsonObject body, string schema)
    {
        int[] items = [1, 2, 3, 4, 5];
        var filled = FilledIn.Of(Schemas.FieldsOf(schema, new(body, [], items, [])));

        var read = new FormReader(filled).Read(shape => Schemas.FieldsOf(schema, new(shape, [], items, [])));

        Assert.True(JsonNode.DeepEquals(body, read), $"{body.ToJsonString()}\n{read.ToJsonString()}");
    }
}
