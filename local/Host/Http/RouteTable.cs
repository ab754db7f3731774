using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using RequestRouter.Local.Host.Hosting;
using RequestRouter.Local.Host.Worker;

namespace RequestRouter.Local.Host.Http;

/// <summary>Works out a function's route and refuses those that are wrong or taken.</summary>
internal sealed partial class RouteTable(HttpSettings settings, SettingNames names, ParameterPolicyFactory policies)
{
    private static readonly string[] Reserved = ["admin", "runtime"];
    private readonly List<(string Shape, string[] Methods, FunctionDescription Function)> taken = [];

    public RoutePattern Add(FunctionDescription function)
    {
        var route = names.Resolve(function.Trigger.Text("route") ?? function.Name, function).Trim('/');
        var template = settings.RoutePrefix.Length == 0 ? route : $"{settings.RoutePrefix}/{route}";
        if (Reserved.Contains(template.Split('/')[0], StringComparer.OrdinalIgnoreCase))
        {
            throw function.Refuse($"the route '{template}' begins with a word that the host keeps for itself.");
        }

        var pattern = Parse(template, function);
        var methods = function.Trigger.Texts("methods");
        var shape = ParameterName().Replace(template, "{$1").ToLowerInvariant();
        foreach (var other in taken.Where(other => other.Shape == shape && Overlap(other.Methods, methods)))
        {
            throw function.Refuse($"the route '{template}' is taken by function '{other.Function.Name}' ({other.Function.EntryPoint}).");
        }

        taken.Add((shape, methods, function));
        return pattern;
    }

    private RoutePattern Parse(string template, FunctionDescription function)
    {
        try
        {
            var pattern = RoutePatternFactory.Parse(template);
            foreach (var parameter in pattern.Parameters)
            {
                foreach (var policy in parameter.ParameterPolicies)
                {
                    policies.Create(parameter, policy);
                }
            }

            return pattern;
        }
        catch (Exception fault) when (fault is RoutePatternException or InvalidOperationException or RouteCreationException)
        {
            throw function.Refuse($"the route '{template}' is not one: {fault.Message}");
        }
    }

    private static bool Overlap(string[] one, string[] other) =>
        one.Length == 0 || other.Length == 0 || one.Intersect(other, StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>A parameter's name does not tell routes apart; its constraints and catch-all stars do.</summary>
    [GeneratedRegex(@"\{(\**)[A-Za-z_][A-Za-z0-9_]*")]
    private static partial Regex ParameterName();
}
