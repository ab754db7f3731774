using System.Reflection;

namespace RequestRouter.Convention.Text.Traceability;

/// <summary>Every obligation of the catalogue, with how the system meets it; the page PROVISIONS.md is made from it.</summary>
public static class Provisions
{
    /// <summary>In the order of the catalogue.</summary>
    public static IReadOnlyList<Obligation> All { get; } = Read();

    /// <summary>The members that cite each paragraph, by name, in alphabetical order.</summary>
    public static IReadOnlyDictionary<Paragraph, IReadOnlyList<string>> Members() =>
        typeof(Provisions).Assembly.GetTypes()
            .SelectMany(type => type.GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance).Append(type))
            .SelectMany(member => member.GetCustomAttributes<ProvisionAttribute>().Select(p => (p.Paragraph, Name: NameOf(member))))
            .GroupBy(p => p.Paragraph, p => p.Name)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g.Distinct().Order(StringComparer.Ordinal)]);

    private static string NameOf(MemberInfo member) => member is Type ? member.Name : $"{member.DeclaringType!.Name}.{member.Name}";

    private static List<Obligation> Read()
    {
        using var stream = typeof(Provisions).Assembly.GetManifestResourceStream("obligations.tsv")!;
        using var reader = new StreamReader(stream);
        var all = new List<Obligation>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            all.Add(new Obligation(cells[0], Paragraphs.Find(cells[1]) ?? throw new InvalidOperationException($"{cells[0]} comes from {cells[1]}, which the Convention does not have."), cells[2], Kebab.TryParse<Meets>(cells[3], out var meets) ? meets : Meets.Gap, cells[4], cells[5], cells[6]));
        }
        return all;
    }
}
