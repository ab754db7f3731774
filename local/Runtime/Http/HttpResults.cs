using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using RequestRouter.Local.Runtime.Hosting;

namespace RequestRouter.Local.Runtime.Http;

/// <summary>Turns a function's result into the response, as the ASP.NET Core integration does.</summary>
internal static class HttpResults
{
    /// <summary>
    /// Refuses a function whose result could not become a response: in Azure such a function answers 200 with nothing in it.
    /// </summary>
    public static void Check(FunctionEntry function)
    {
        var type = ResultOf.ValueType(function.Method.ReturnType);
        if (type != typeof(void) && !type.IsAssignableTo(typeof(IActionResult)) && !type.IsAssignableTo(typeof(IResult)))
        {
            throw function.Refuse($"an HTTP function gives an IActionResult, an IResult, or nothing; {type.Name} would not reach the caller.");
        }
    }

    public static Task WriteAsync(HttpContext http, object? result) => result switch
    {
        IActionResult action => action.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor())),
        IResult plain => plain.ExecuteAsync(http),
        _ => Task.CompletedTask,
    };
}
