using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Router.OpenApi;

/// <summary>An HTTP function and what its attributes say of it.</summary>
internal sealed partial record HttpOperation(string Name, string Route, IReadOnlyList<string> Methods, OperationAttribute About, MethodInfo Method)
{
    public IEnumerable<AnswerAttribute> Answers => Method.GetCustomAttributes<AnswerAttribute>().OrderBy(answer => answer.Status);

    public IEnumerable<QueryAttribute> Query => Method.GetCustomAttributes<QueryAttribute>();

    /// <summary>The template's path as OpenAPI writes it: without constraints.</summary>
    public string Path => "/" + Parameter().Replace(Route, "{$1}");

    /// <summary>Names of the path's parameters, in order.</summary>
    public IEnumerable<string> PathParameters => Parameter().Matches(Route).Select(match => match.Groups[1].Value);

    /// <summary>Every HTTP function of the assembly, by route and method.</summary>
    /// <exception cref="InvalidOperationException">One lacks its <see cref="OperationAttribute"/>.</exception>
    public static IReadOnlyList<HttpOperation> Of(Assembly assembly) =>
        [.. assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(Read)
            .OfType<HttpOperation>()
            .Where(operation => !operation.About.Unlisted)
            .OrderBy(operation => operation.Path, StringComparer.Ordinal)
            .ThenBy(operation => operation.Methods[0], StringComparer.Ordinal)];

    private static HttpOperation? Read(MethodInfo method)
    {
        var trigger = method.GetParameters().Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).FirstOrDefault(found => found is not null);
        if (trigger is null || method.GetCustomAttribute<FunctionAttribute>() is not { } function)
        {
            return null;
        }

        var about = method.GetCustomAttribute<OperationAttribute>()
            ?? throw new InvalidOperationException($"The HTTP function {function.Name} has no [{nameof(OperationAttribute)}].");
        return new(function.Name, trigger.Route ?? function.Name, [.. (trigger.Methods ?? ["get"]).Select(verb => verb.ToLowerInvariant())], about, method);
    }

    [GeneratedRegex(@"\{\**(\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
