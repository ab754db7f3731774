using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing.Patterns;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Http;

/// <summary>Gives a function's parameters the values of its route, by name.</summary>
internal static class RouteValues
{
    private static readonly HashSet<Type> Types =
        [typeof(string), typeof(int), typeof(long), typeof(Guid), typeof(bool), typeof(double), typeof(float), typeof(decimal), typeof(DateTime)];

    /// <summary>Refuses a parameter that no part of the route gives, or of a type that text does not turn into.</summary>
    public static void Check(FunctionEntry function, RoutePattern route)
    {
        foreach (var parameter in function.OtherParameters)
        {
            if (route.GetParameter(parameter.Name!) is null)
            {
                throw function.Refuse($"nothing gives the parameter '{parameter.Name}': the route '{route.RawText}' has no part of that name.");
            }

            if (!Types.Contains(Plain(parameter.ParameterType)))
            {
                throw function.Refuse($"the parameter '{parameter.Name}' is a {parameter.ParameterType.Name}, which a route value cannot become.");
            }
        }
    }

    public static (bool Given, object? Value) Bind(HttpContext http, ParameterInfo parameter)
    {
        if (!http.Request.RouteValues.TryGetValue(parameter.Name!, out var value) || value is not string text)
        {
            return (!parameter.HasDefaultValue && !parameter.ParameterType.IsValueType, null);
        }

        var type = Plain(parameter.ParameterType);
        return (true, type == typeof(string) ? text : TypeDescriptor.GetConverter(type).ConvertFromString(null, CultureInfo.InvariantCulture, text));
    }

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
