using System.Reflection;

namespace RequestRouter.Convention.Tests.Traceability;

/// <summary>Which tests stand behind an obligation: those that show it by its id.</summary>
internal static class TestNames
{
    /// <summary>Tests by the id of the obligation they show.</summary>
    public static ILookup<string, string> ById() => typeof(TestNames).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .SelectMany(m => (m.GetCustomAttribute<ShowsAttribute>()?.Obligations ?? []).Select(id => (Id: id, m.Name)))
        .OrderBy(t => t.Name, StringComparer.Ordinal)
        .ToLookup(t => t.Id, t => t.Name, StringComparer.Ordinal);
}
