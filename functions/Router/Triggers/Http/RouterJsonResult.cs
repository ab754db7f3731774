using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>A JSON answer, written as the router writes JSON everywhere.</summary>
internal sealed class RouterJsonResult(object value, Type type, int status) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(value, type, RouterJson.Spoken);
        var response = context.HttpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        response.Headers.CacheControl = "no-store";
        return response.Body.WriteAsync(bytes, context.HttpContext.RequestAborted).AsTask();
    }
}
