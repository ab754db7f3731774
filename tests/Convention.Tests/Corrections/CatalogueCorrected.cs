namespace RequestRouter.Convention.Tests.Corrections;

/// <summary>The repo's own catalogue of obligations as the text has it: strengths, addressees, rows that are one obligation, and rows that were missing.</summary>
public class CatalogueCorrected
{
    private static readonly Dictionary<string, Obligation> Rows = Provisions.All.ToDictionary(o => o.Id, StringComparer.Ordinal);

    public static TheoryData<string, string, string> Bound => new()
    {
        { "24.3-1", "shall-consider", "requested" }, { "33.3-1", "shall-consider", "anyParty" }, { "37.6-2", "shall-endeavour", "anyParty" }, { "37.9-1", "shall-endeavour", "requested" },
        { "37.20-1", "shall-endeavour", "anyParty" }, { "40.32-1", "shall-consider", "anyParty" }, { "45.1-1", "shall-endeavour", "requested" }, { "45.2-1", "shall-endeavour", "requested" },
        { "46-1", "shall-endeavour", "requested" }, { "47.2-2", "shall-consider", "anyParty" }, { "48-1", "shall-consider", "anyParty" }, { "49.1-3", "shall-consider", "anyParty" },
        { "49.2-3", "shall-consider", "anyParty" }, { "50.10-1", "shall-consider", "anyParty" }, { "51-1", "shall-endeavour", "transmitting" }, { "55.2-1", "shall-consider", "anyParty" },
        { "55.3-1", "shall-consider", "anyParty" }, { "39.1-1", "shall", "anyParty" }, { "37.13-1", "shall-consider", "requested" }, { "63.1-1", "shall-endeavour", "anyParty" },
        { "40.13-3", "shall", "requesting" }, { "63.2-1", "shall", "anyParty" }, { "37.14-1", "shall", "anyParty" }, { "38-2", "may", "anyParty" }, { "42.8-3", "policy", "requesting" },
        { "40.28-7", "shall", "requested" }, { "64.3-1", "shall", "organization" },
    };

    public static TheoryData<string, string> Twice => new()
    {
        { "42.1-2", "42.3-6" }, { "22.1-1", "50.1-1" }, { "31.2-1", "50.2-1" }, { "31.9-1", "50.9-1" }, { "31.10-1", "50.4-1" }, { "2.b-1", "35.1-3" },
        { "2.m-1", "note.3-1" }, { "note.1-1", "2.e-1" }, { "2.c-1", "43.1-3" }, { "22.3-1", "37.11-1" }, { "3.b-1", "35.1-3" },
    };

    [Theory]
    [MemberData(nameof(Bound))]
    public void Strengths_addressees_and_merged_rows_are_as_the_text_has_them(string id, string strength, string bearer) =>
        Assert.Equal((id, strength, bearer), (id, Rows[id].Strength, Rows[id].Bearer));

    [Theory]
    [MemberData(nameof(Twice))]
    public void Rows_that_are_one_obligation_say_so(string id, string same) =>
        Assert.Contains(same, Rows[id].Corrected, StringComparison.Ordinal);

    [Theory]
    [InlineData("4.1-1")]
    [InlineData("14.2-1")]
    [InlineData("17.2-1")]
    [InlineData("20-1")]
    [InlineData("23.1-1")]
    [InlineData("42.6-2")]
    [InlineData("43.1-2")]
    public void What_another_paragraph_bears_or_legislators_owe_is_marked(string id) => Assert.NotEmpty(Rows[id].Corrected);

    [Theory]
    [InlineData("2.a-1", "14.5-1", "16.4-1", "22.2-2", "23.3-3", "28.3-3", "33.2-3", "37.4-2", "37.9-2", "40.12-11", "47.2-3", "57.5-1", "58.2-1", "61.2-1", "67.2-1", "68.1-1")]
    public void What_the_catalogue_lacked_is_there(params string[] ids) =>
        Assert.All(ids, id => Assert.StartsWith("Missing in the catalogue", Rows[id].Corrected, StringComparison.Ordinal));

    [Theory]
    [InlineData("28.4-1", Meets.ByTheStates)]
    [InlineData("34.3-1", Meets.ByTheStates)]
    [InlineData("41.5-1", Meets.Gap)]
    [InlineData("53.4-1", Meets.Gap)]
    [InlineData("57.5-1", Meets.ByTheStates)]
    [InlineData("57.6-1", Meets.ByTheStates)]
    [InlineData("59.1-1", Meets.Gap)]
    public void What_no_rule_meets_says_so_with_a_reason(string id, Meets meets)
    {
        Assert.Equal(meets, Rows[id].Meets);
        Assert.False(Wording.Missing(Rows[id].By));
    }

    [Fact]
    public void Each_code_of_the_catalogue_is_used_by_a_rule()
    {
        var sources = string.Concat(Directory.EnumerateFiles(Path.Combine(Traceability.Solution.Root, "functions", "Convention"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("Failures", StringComparison.Ordinal) && !file.Contains("obj", StringComparison.Ordinal)).Select(File.ReadAllText));
        var names = typeof(Codes).GetFields().Where(f => f.IsLiteral).Select(f => f.Name);
        Assert.Equal([], names.Where(name => name is not (nameof(Codes.NotAuthentic) or nameof(Codes.StateConflict)) && !System.Text.RegularExpressions.Regex.IsMatch(sources, $@"Codes\.{name}\b")));
    }
}
