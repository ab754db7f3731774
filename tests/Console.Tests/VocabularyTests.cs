using System.Text.RegularExpressions;
using RequestRouter.Router.Security;
using RequestRouter.WebConsole.Words;

namespace RequestRouter.Console.Tests;

/// <summary>The console's words.</summary>
public sealed partial class VocabularyTests
{
    public static TheoryData<string> Languages => [.. Vocabulary.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_says_all_that_English_says_with_the_same_values_in_it(string language)
    {
        var words = Vocabulary.Find(language)!;

        Assert.Equal(Vocabulary.English.Keys.Order(), words.Keys.Order());
        Assert.All(words.Keys, key => Assert.Equal(Places(Vocabulary.English[key]), Places(words[key])));
        Assert.All(words.Keys, key => Assert.NotEmpty(words[key].Trim()));
    }

    [Fact]
    public void There_are_words_for_every_kind_state_purpose_role_and_type_of_communication()
    {
        string[] names =
        [
            .. Named<RequestKind>("kind"), .. Named<ItemState>("state"), .. Named<Purpose>("purpose"), .. Named<OfficerRole>("role"),
            .. CommunicationTypes.All.Select(type => $"type.{type.Name}"),
        ];

        Assert.Empty(names.Except(Vocabulary.English.Keys));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_said_in_another_language_is_not_said_in_English(string language)
    {
        var words = Vocabulary.Find(language)!;
        int same = words.Keys.Count(key => words[key] == Vocabulary.English[key]);
        Assert.True(language == "en" || same < words.Keys.Count() / 10, $"{same}");
    }

    [Theory]
    [InlineData("fr-CA,en;q=0.8", "fr")]
    [InlineData("de, ar;q=0.5", "ar")]
    [InlineData("de", "en")]
    [InlineData(null, "en")]
    public void A_browser_gets_the_first_of_its_languages_that_there_is(string? asked, string given) => Assert.Equal(given, Vocabulary.For(asked).Language);

    private static IEnumerable<string> Named<T>(string group)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => $"{group}.{Kebab.Of(value)}");

    private static string[] Places(string words) => [.. Place().Matches(words).Select(match => match.Value).Order()];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
