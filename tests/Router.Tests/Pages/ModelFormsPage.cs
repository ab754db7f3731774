using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RequestRouter.Router.OpenApi;

namespace RequestRouter.Router.Tests.Pages;

/// <summary>The page that maps model forms names members of requests: each is in the description of the API.</summary>
public sealed partial class ModelFormsPage
{
    private static readonly JsonObject Document = OpenApiDocument.Of(typeof(OpenApiDocument).Assembly);

    private static readonly string Page = File.ReadAllText(Path.Combine(RootOf(AppContext.BaseDirectory), "functions", "docs", "model-forms.md"));

    private static readonly string[] Named = [.. Members().Matches(Page).Select(match => match.Groups[1].Value).Distinct()];

    [Fact]
    public void Every_member_that_the_page_names_is_in_the_description_of_the_API()
    {
        Assert.True(Named.Length > 85, $"{Named.Length} members are named.");
        Assert.Equal([], Named.Where(member => !IsDescribed(member)));
    }

    [Fact]
    public void Every_kind_purpose_word_and_communication_that_the_page_names_is_one()
    {
        var known = Words(Document).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([], Words().Matches(Page).Select(match => match.Groups[1].Value).Where(word => !known.Contains(word)));
    }

    [Theory]
    [InlineData("/content/fact")]
    [InlineData("/content/items/description")]
    [InlineData("/content/facts/*")]
    [InlineData("/content/facts/text")]
    [InlineData("/nothing")]
    public void A_member_that_there_is_not_is_found(string member) => Assert.False(IsDescribed(member));

    /// <summary>What came in with these forms in view is on the page.</summary>
    [Theory]
    [InlineData(typeof(Attachment), "MediaType", "Language", "Items", "Sealed", "PhysicalReference")]
    [InlineData(typeof(ItemIdentifier))]
    [InlineData(typeof(EarlierRequest), "What", "CaseId")]
    [InlineData(typeof(Validation))]
    [InlineData(typeof(RemedySought), "Date")]
    [InlineData(typeof(CompanyRegistration))]
    [InlineData(typeof(LegalBasis), "Name")]
    public void Every_member_that_forms_ask_for_is_on_the_page(Type part, params string[] others) => Assert.All(
        part.GetProperties().Select(member => member.Name).Except(others),
        member => Assert.Contains(Named, named => named.EndsWith("/" + char.ToLowerInvariant(member[0]) + member[1..], StringComparison.Ordinal) || named.Contains($"/{char.ToLowerInvariant(member[0])}{member[1..]}/", StringComparison.Ordinal)));

    private static bool IsDescribed(string member)
    {
        JsonNode? at = Document["components"]!["schemas"]!["Communication.submit-request"];
        foreach (string step in member[1..].Split('/'))
        {
            at = step == "*" ? Plain(at)?["items"] : Plain(at)?["properties"]?[step];
        }

        return at is not null;
    }

    /// <summary>The schema itself, where it is referred to or may also be null.</summary>
    private static JsonNode? Plain(JsonNode? schema) =>
        schema?["anyOf"] is JsonArray choices ? Plain(choices[0])
        : schema?["$ref"]?.GetValue<string>() is { } reference ? Document["components"]!["schemas"]![reference.Split('/')[^1]]
        : schema;

    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key switch
        {
            "const" when member.Value is JsonValue word => [word.ToString()],
            "enum" when member.Value is JsonArray words => words.Where(word => word is not null).Select(word => word!.ToString()),
            _ => Words(member.Value),
        }),
        JsonArray elements => elements.SelectMany(Words),
        _ => [],
    };

    private static string RootOf(string folder) =>
        File.Exists(Path.Combine(folder, "RequestRouter.sln")) ? folder : RootOf(Path.GetDirectoryName(folder)!);

    [GeneratedRegex("`(/[A-Za-z0-9/*]+)`")]
    private static partial Regex Members();

    [GeneratedRegex("`([a-z]+(?:-[a-z]+)*)`")]
    private static partial Regex Words();
}
