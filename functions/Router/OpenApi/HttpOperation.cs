using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;

namespace RequestRouter.Router.OpenApi;

/// <summary>An HTTP function and what its attributes say of it.</summary>
/// <param name="Route">As the trigger has it: what is described begins with <c>api/</c>, a page for readers does not.</param>
internal sealed partial record HttpOperation(string Name, string Route, IReadOnlyList<string> Methods, OperationAttribute About, MethodInfo Method)
{
    /// <summary>
    /// The route of the app's own address, with nothing after it. The Functions host takes an empty route for a function's name; an
    /// optional parameter that holds nothing comes to the same.
    /// </summary>
    public const string RootRoute = "{nothing:maxlength(0)?}";

    private const string Root = "api";

    public IEnumerable<AnswerAttribute> Answers => Method.GetCustomAttributes<AnswerAttribute>().OrderBy(answer => answer.Status);

    public IEnumerable<QueryAttribute> Query => Method.GetCustomAttributes<QueryAttribute>();

    public IEnumerable<HeaderAttribute> Headers => Method.GetCustomAttributes<HeaderAttribute>();

    /// <summary>The template's path as OpenAPI writes it: below the address of the API, and without constraints.</summary>
    public string Path => Parameter().Replace(Route, "{$1}")[Root.Length..];

    /// <summary>Names of the path's parameters, in order.</summary>
    public IEnumerable<string> PathParameters => Parameter().Matches(Route).Select(match => match.Groups[1].Value);

    /// <summary>Every HTTP function of the assembly that the API has, by route and method.</summary>
    /// <exception cref="InvalidOperationException">One lacks its <see cref="OperationAttribute"/>.</exception>
    public static IReadOnlyList<HttpOperation> Of(Assembly assembly) =>
        [.. All(assembly)
            .Where(operation => !operation.About.Unlisted)
            .OrderBy(operation => operation.Path, StringComparer.Ordinal)
            .ThenBy(operation => operation.Methods[0], StringComparer.Ordinal)];

    /// <summary>Every HTTP function of the assembly, also those that stand in no document.</summary>
    /// <exception cref="InvalidOperationException">One lacks its <see cref="OperationAttribute"/>.</exception>
    public static IEnumerable<HttpOperation> All(Assembly assembly) => assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Select(Read)
        .OfType<HttpOperation>();

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
