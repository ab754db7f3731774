using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RequestRouter.Convention.Tests.Traceability;

/// <summary>The table holds every obligation of the catalogue it was made from, once, in its order.</summary>
public class Catalogue
{
    /// <summary>How many obligations each article has, in the order of the treaty; the notes come last.</summary>
    private const string Counts =
        "2:15 3:2 4:2 5:2 6:2 7:2 8:2 9:2 10:1 11:3 12:2 13:1 14:5 15:2 16:4 17:5 18:3 19:2 20:1 21:7 22:6 23:5 "
        + "24:5 25:4 26:2 27:2 28:6 29:2 30:2 31:9 32:1 33:6 34:5 35:6 36:10 37:32 38:2 39:3 40:115 41:15 42:22 43:4 44:4 45:9 "
        + "46:2 47:10 48:4 49:6 50:19 51:2 52:5 53:4 54:1 55:2 56:1 57:2 58:1 59:2 60:2 61:1 62:1 63:3 64:2 65:2 66:2 67:2 68:2 note:5";

    /// <summary>SHA-256 of all ids, one a line.</summary>
    private const string IdsDigest = "81de6916ee75203bf3c297b3d492458887c002ff06e22cd8e7949e419b911ba7";

    /// <summary>What a row says that the catalogue lacks, and the text has.</summary>
    private const string Missing = "Missing in the catalogue";

    [Fact]
    public void Every_article_has_all_its_obligations() =>
        Assert.Equal(Counts, string.Join(' ', Provisions.All.Select(o => o.Id.Split('.', '-')[0]).GroupBy(a => a).Select(a => $"{a.Key}:{a.Count()}")));

    [Fact]
    public void No_id_is_missing_changed_or_moved() =>
        Assert.Equal(IdsDigest, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Provisions.All.Select(o => o.Id))))));

    /// <summary>Where the catalogue itself lies beside the checkout, whose each obligation is and where it comes from are compared as well.</summary>
    [Fact]
    public void Each_row_says_what_the_catalogue_says()
    {
        var file = Path.Combine(Solution.Root, "..", "shared", "convention", "obligations.json");
        if (!File.Exists(file))
        {
            Assert.All(Provisions.All, o => Assert.StartsWith(ParagraphOf(o.Id), o.Paragraph.Text, StringComparison.Ordinal));
            return;
        }
        using var catalogue = JsonDocument.Parse(File.ReadAllText(file));
        var stated = catalogue.RootElement.EnumerateArray().Select(o => (Id: o.GetProperty("id").GetString()!, Bearer: o.GetProperty("bearer").GetString()!, Strength: o.GetProperty("modality").GetString()!)).ToArray();
        var kept = Provisions.All.Where(o => !o.Corrected.StartsWith(Missing, StringComparison.Ordinal)).ToArray();
        Assert.Equal(stated.Select(o => o.Id), kept.Select(o => o.Id));
        Assert.All(stated.Zip(kept).Where(p => (p.First.Bearer, p.First.Strength) != (p.Second.Bearer, p.Second.Strength)), p => Assert.NotEmpty(p.Second.Corrected));
        Assert.All(Provisions.All, o => Assert.StartsWith(ParagraphOf(o.Id), o.Paragraph.Text, StringComparison.Ordinal));
    }

    /// <summary><c>40.28-1</c> comes from 40(28), <c>note.3-1</c> from note 3.</summary>
    private static string ParagraphOf(string id)
    {
        var parts = id.Split('-')[0].Split('.');
        return parts[0] == "note" ? $"note {parts[1]}" : parts.Length == 1 ? parts[0] : char.IsDigit(parts[1][0]) ? $"{parts[0]}({parts[1]})" : parts[0];
    }
}
