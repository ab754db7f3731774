using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace RequestRouter.Local.Runtime.Hosting;

/// <summary>Finds the functions of an app and refuses those that no host could run.</summary>
internal static partial class FunctionCatalog
{
    private const BindingFlags AnyMethod =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<FunctionEntry> Find(EmbeddedOptions options)
    {
        var entries = (options.FunctionTypes ?? options.Functions.GetTypes())
            .SelectMany(type => type.GetMethods(AnyMethod))
            .Where(method => method.IsDefined(typeof(FunctionAttribute)))
            .Select(Entry)
            .OrderBy(entry => entry.Name, StringComparer.Ordinal)
            .ToList();
        if (entries.GroupBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new StartupFault(
                $"Function '{twice.First().Name}' is defined more than once: {string.Join(", ", twice.Select(entry => entry.Place))}.");
        }

        return entries;
    }

    private static FunctionEntry Entry(MethodInfo method)
    {
        var name = method.GetCustomAttribute<FunctionAttribute>()!.Name;
        StartupFault Refuse(string reason) =>
            new($"Function '{name}' ({method.DeclaringType!.FullName}.{method.Name}): {reason}");
        if (!ValidName().IsMatch(name))
        {
            throw Refuse("a function's name begins with a letter and holds letters, digits, '_' and '-', at most 128.");
        }

        if (!method.IsPublic || method.ContainsGenericParameters || (method.DeclaringType!.IsAbstract && !method.IsStatic))
        {
            throw Refuse("a function is a public method without type parameters, of a class that can be made.");
        }

        if (method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute)))
        {
            throw Refuse("an asynchronous function returns a Task: nobody could wait for 'async void'.");
        }

        if (method.GetCustomAttributes<OutputBindingAttribute>().FirstOrDefault() is { } output)
        {
            throw Refuse($"the output binding [{Name(output)}] is not supported by the embedded runtime.");
        }

        var triggers = method.GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttributes<TriggerBindingAttribute>().Select(trigger => (parameter, trigger)))
            .ToList();
        return triggers.Count == 1
            ? new FunctionEntry(name, method, triggers[0].parameter, triggers[0].trigger)
            : throw Refuse($"a function has exactly one trigger; this one has {triggers.Count}.");
    }

    /// <summary>An attribute's name as it is written in code.</summary>
    public static string Name(Attribute attribute) => attribute.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]{0,127}$")]
    private static partial Regex ValidName();
}
