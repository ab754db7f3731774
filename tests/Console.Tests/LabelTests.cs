using System.Text.Json.Nodes;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.WebConsole;
using RequestRouter.WebConsole.Forms;
using RequestRouter.WebConsole.Words;

namespace RequestRouter.Console.Tests;

/// <summary>Every label that a form can show, and the title of every problem, has its words in each language.</summary>
public sealed class LabelTests
{
    private static readonly JsonObject Api = OpenApiDocument.Of(typeof(BodySchemas).Assembly);

    private static readonly BodySchema Schemas = new BodySchemas().Communications;

    private static readonly Lazy<IReadOnlyList<FormField>> Fields = new(() =>
    [
        .. Api["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).Where(name => name.StartsWith("Communication.", StringComparison.Ordinal))
            .Concat(["SubmitRequest", "EvidenceDeclaration", "PartyChange", "ReleaseOrder"]).SelectMany(FieldsIn),
    ]);

    private static readonly Lazy<IReadOnlyList<string>> Labels = new(() => [.. Fields.Value.Select(field => field.Name).Distinct().Order(StringComparer.Ordinal)]);

    private static readonly Lazy<IReadOnlyList<(string Field, string Name)>> Choices = new(() =>
        [.. Fields.Value.Where(field => field.Kind == FieldKind.Choice).SelectMany(field => field.Options.Select(option => (field.Name, option))).Distinct()]);

    public static TheoryData<string> Languages => [.. Vocabulary.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_label_has_a_word(string language)
    {
        var words = Vocabulary.Find(language)!;

        Assert.True(Labels.Value.Count > 300, $"{Labels.Value.Count}");
        Assert.DoesNotContain(Labels.Value, name => !words.Has("field", name));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_choice_has_a_word(string language)
    {
        var words = Vocabulary.Find(language)!;

        Assert.True(Choices.Value.Count > 300, $"{Choices.Value.Count}");
        Assert.DoesNotContain(Choices.Value, choice => words.Word(choice.Field, choice.Name) is null);
    }

    [Fact]
    public void No_label_has_a_word_that_no_form_can_show() =>
        Assert.Empty(Vocabulary.English.Keys.Where(key => key.StartsWith("field.", StringComparison.Ordinal)).Select(key => key["field.".Length..]).Except(Labels.Value));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_problem_has_its_title_and_English_is_the_catalogues_own(string language)
    {
        var words = Vocabulary.Find(language)!;

        foreach (var problem in Api["x-problem-codes"]!.AsArray())
        {
            string code = problem!["code"]!.ToString();
            Assert.True(words.Has("title", code), code);
            Assert.True(language != "en" || words.Name("title", code) == problem["title"]!.ToString(), code);
        }
    }

    /// <summary>All fields of a body: each list with one value in it, over and over, until nothing is hidden in an empty one.</summary>
    private static IEnumerable<FormField> FieldsIn(string schema)
    {
        var body = new JsonObject();
        for (int round = 0; round < 20; round++)
        {
            var fields = Schemas.FieldsOf(schema, new(body, [], [1], [])).SelectMany(All).ToList();
            var empty = fields.Where(field => field.Kind == FieldKind.List && field.Children.Count == 0).ToList();
            if (empty.Count == 0)
            {
                return fields;
            }

            foreach (var field in empty)
            {
                Put(body, field.Pointer.Split('/')[1..]);
            }
        }

        throw new InvalidOperationException($"The lists of {schema} have no end.");
    }

    private static void Put(JsonNode into, string[] path)
    {
        for (int step = 0; step < path.Length - 1; step++)
        {
            into = into is JsonArray list ? list[int.Parse(path[step], System.Globalization.CultureInfo.InvariantCulture)]! : into[path[step]] ??= path[step + 1] == "0" ? new JsonArray(new JsonObject()) : new JsonObject();
        }

        into[path[^1]] = new JsonArray(new JsonObject());
    }

    private static IEnumerable<FormField> All(FormField field) => field.Children.SelectMany(All).Prepend(field);
}
