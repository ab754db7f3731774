using System.Collections.Frozen;

namespace RequestRouter.Convention.Text.Traceability;

/// <summary>
/// The index of the Convention's paragraphs, from <c>1</c> to <c>68(2)</c>, and of the interpretative notes, as <c>note 3</c>: numbers and
/// the strongest word of each, no sentences. What does not stand here cannot be cited.
/// </summary>
public static class Paragraphs
{
    /// <summary>In the order of the text, each with its strongest word: <c>shall</c>, <c>shall-endeavour</c>, <c>shall-consider</c>, <c>should</c>, <c>may</c>, or <c>none</c>.</summary>
    public static FrozenDictionary<string, string> All { get; } = Read();

    /// <summary>Whether the Convention has this article, paragraph or subparagraph, written as <c>40(15)(c)</c>.</summary>
    public static bool Exists(string paragraph) => All.ContainsKey(paragraph);

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(Paragraphs).Assembly.GetManifestResourceStream("paragraphs.tsv")!;
        using var reader = new StreamReader(stream);
        var all = new Dictionary<string, string>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            all.Add(cells[0], cells[1]);
        }
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
