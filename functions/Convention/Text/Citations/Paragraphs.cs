using System.Collections.Frozen;

namespace RequestRouter.Convention.Text.Citations;

/// <summary>
/// The index of the Convention's paragraphs, from <c>1</c> to <c>68(2)</c>, and of the interpretative notes, as <c>note 3</c>: numbers and
/// the strongest word of each, no sentences. Each has a <see cref="ParagraphName"/>; the library does not start where the two differ.
/// </summary>
public static class Paragraphs
{
    private static readonly Entry[] Entries = Read();

    private static readonly FrozenDictionary<string, Paragraph> ByText =
        Entries.Select((entry, place) => (entry.Text, Paragraph: new Paragraph((ParagraphName)(place + 1)))).ToFrozenDictionary(p => p.Text, p => p.Paragraph, StringComparer.Ordinal);

    /// <summary>In the order of the text.</summary>
    public static IReadOnlyList<Paragraph> All { get; } = [.. Enumerable.Range(1, Entries.Length).Select(place => new Paragraph((ParagraphName)place))];

    /// <summary>The article, paragraph or subparagraph written as <c>40(15)(c)</c>, or the note written as <c>note 3</c>; null where the Convention has none.</summary>
    public static Paragraph? Find(string? text) => text is not null && ByText.TryGetValue(text, out var paragraph) ? paragraph : null;

    /// <summary>How the library calls it: <c>A40_15_c</c> for 40(15)(c), <c>Note3</c> for note 3.</summary>
    /// <param name="text">As the index has it.</param>
    public static string NameOf(string text) => text.StartsWith("note ", StringComparison.Ordinal) ? "Note" + text[5..] : "A" + text.Replace(")(", "_", StringComparison.Ordinal).Replace('(', '_').TrimEnd(')');

    internal static Entry Of(ParagraphName name) => Entries[(int)name - 1];

    private static Entry[] Read()
    {
        using var stream = typeof(Paragraphs).Assembly.GetManifestResourceStream("paragraphs.tsv")!;
        using var reader = new StreamReader(stream);
        var entries = new List<Entry>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            entries.Add(new Entry(cells[0], cells[1]));
        }
        return Enum.GetNames<ParagraphName>().SequenceEqual(entries.Select(entry => NameOf(entry.Text))) ? [.. entries]
            : throw new InvalidOperationException("The names of paragraphs are not those of the index.");
    }

    /// <param name="Text">The number, as <c>40(15)(c)</c>.</param>
    /// <param name="Strength">The strongest word.</param>
    internal sealed record Entry(string Text, string Strength);
}
