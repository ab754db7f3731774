using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RequestRouter.Router.OpenApi;

/// <summary>Summaries of types and members, from the documentation files beside the assemblies; nothing where a file is not there.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<Assembly, Dictionary<string, string>> assemblies = [];

    public string? Of(Type type) => Find(type.Assembly, $"T:{Name(type)}");

    /// <summary>Of a property, or of the primary constructor's parameter that it comes from.</summary>
    public string? Of(Type declaring, MemberInfo? member)
    {
        if (member is null)
        {
            return null;
        }

        var owner = member.DeclaringType ?? declaring;
        return Find(owner.Assembly, $"P:{Name(owner)}.{member.Name}") ?? Find(owner.Assembly, $"param:{Name(owner)}.{member.Name}");
    }

    private static string Name(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private string? Find(Assembly assembly, string id)
    {
        if (!assemblies.TryGetValue(assembly, out var known))
        {
            known = Load(Path.ChangeExtension(assembly.Location, ".xml"));
            assemblies.Add(assembly, known);
        }

        return known.GetValueOrDefault(id);
    }

    private static Dictionary<string, string> Load(string file)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(file))
        {
            return found;
        }

        foreach (var member in XDocument.Load(file).Descendants("member"))
        {
            string id = member.Attribute("name")!.Value;
            if (member.Element("summary") is { } summary)
            {
                found[id] = Text(summary);
            }

            if (id.StartsWith("M:", StringComparison.Ordinal) && id.Contains(".#ctor", StringComparison.Ordinal) || id.StartsWith("T:", StringComparison.Ordinal))
            {
                string owner = id[2..].Split(".#ctor")[0];
                foreach (var parameter in member.Elements("param"))
                {
                    found[$"param:{owner}.{parameter.Attribute("name")!.Value}"] = Text(parameter);
                }
            }
        }

        return found;
    }

    private static string Text(XElement element)
    {
        var copy = new XElement(element);
        foreach (var reference in copy.DescendantsAndSelf().Where(node => node.Name.LocalName is "see" or "paramref" or "typeparamref").ToList())
        {
            string name = (reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword"))?.Value ?? "";
            reference.ReplaceWith(name.Split('.', ':')[^1]);
        }

        return WhiteSpace().Replace(copy.Value, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
