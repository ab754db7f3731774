using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Corrections;

/// <summary>
/// Each entry of the review of the specification, and each finding on the law, by its number: what is right, and the tests that show it, or
/// the reading by which it is kept. The list is <c>corrections.tsv</c> beside; this fails for an entry with neither and for a test that there is not.
/// </summary>
public class CorrectionsList
{
    private static readonly string Folder = Path.Combine(Solution.Root, "tests");

    /// <summary>How many entries each section of the review has; P are its principles, A and B the findings.</summary>
    private const string Sections = "P:11 1:25 2:78 3:15 4:240 5:10 A:16 B:24";

    private static readonly string[][] Entries = [.. File.ReadLines(Path.Combine(Folder, "Convention.Tests", "Corrections", "corrections.tsv")).Select(line => line.Split('\t'))];

    [Fact]
    public void Has_every_entry_once()
    {
        Assert.Equal(Entries.Length, Entries.Select(e => e[0]).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Sections, string.Join(' ', Entries.GroupBy(e => char.IsLetter(e[0][0]) ? e[0][..1] : e[0].Split('.')[0]).Select(g => $"{g.Key}:{g.Count()}")));
    }

    [Fact]
    public void Every_entry_says_what_is_right_and_is_shown_or_kept_with_a_reading() =>
        Assert.Equal([], Entries.Where(e => e.Length != 4 || Wording.Missing(e[1]) || (Wording.Missing(e[2]) && Wording.Missing(e[3]))).Select(e => e[0]));

    [Fact]
    public void Every_test_that_is_named_is_there() => Assert.Equal([], Absent(Entries.SelectMany(e => Named(e[2]))));

    [Fact]
    public void A_test_that_there_is_not_is_found() =>
        Assert.Equal(["CorrectionsList.Is_not_there", "NoSuchClass.Has_every_entry_once"], Absent(["CorrectionsList.Has_every_entry_once", "CorrectionsList.Is_not_there", "NoSuchClass.Has_every_entry_once"]));

    /// <summary>Where an entry is about one obligation of the catalogue, some test that it names shows that obligation, or the catalogue's own row of it.</summary>
    [Fact]
    public void Every_entry_on_an_obligation_names_a_test_that_shows_it()
    {
        var shown = typeof(CorrectionsList).Assembly.GetTypes().SelectMany(type => type.GetMethods().SelectMany(test => test.GetCustomAttributes(typeof(ShowsAttribute), false)
            .SelectMany(shows => ((ShowsAttribute)shows).Obligations.Select(id => (id, $"{type.Name}.{test.Name}"))))).ToHashSet();
        var catalogue = Provisions.All.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        var entries = Entries.Where(e => e[0][0] is '2' or '4' && catalogue.Contains(e[0][2..])).ToArray();
        Assert.True(entries.Length > 280, $"{entries.Length} entries are about an obligation");
        Assert.Equal([], entries.Where(e => !Named(e[2]).Any(test => shown.Contains((e[0][2..], test)) || test.StartsWith(nameof(CatalogueCorrected), StringComparison.Ordinal))).Select(e => e[0]));
    }

    private static IEnumerable<string> Named(string cell) => cell.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Absent(IEnumerable<string> names)
    {
        var sources = Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToLookup(Path.GetFileNameWithoutExtension, File.ReadAllText);
        return names.Distinct(StringComparer.Ordinal).Where(name => !(name.Split('.') is [var type, var test]
            && sources[type].Any(source => source.Contains("[Fact", StringComparison.Ordinal) || source.Contains("[Theory", StringComparison.Ordinal))
            && sources[type].Any(source => source.Contains($" {test}(", StringComparison.Ordinal))));
    }
}
