using EscalationRoom.Data.Timeline;
using Microsoft.AspNetCore.Mvc;

namespace EscalationRoom.Web.Shell;

/// <summary>
/// What a program is told when its request never reached a feature, or broke there: problem+json that says what to do next, like any
/// refusal, and never what was sent or what broke inside.
/// </summary>
internal static class ApiTroubles
{
    public static IServiceCollection AddApiTroubles(this IServiceCollection services) => services
        .Configure<RouteHandlerOptions>(it => it.ThrowOnBadRequest = false)
        .AddProblemDetails(it => it.CustomizeProblemDetails = Say);

    /// <summary>Belongs first, so that nobody turns a program away without a word.</summary>
    public static WebApplication UseApiTroubles(this WebApplication app)
    {
        app.UseWhen(it => it.Request.Path.StartsWithSegments("/api"), api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
            api.UseStatusCodePages();
        });
        return app;
    }

    private static int StatusOf(Exception trouble) => trouble switch
    {
        NotSavedException => StatusCodes.Status503ServiceUnavailable,
        BadHttpRequestException broken => broken.StatusCode,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static void Say(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        RemoveTrace(problem);
        if (problem.Detail is null && WordsFor(problem.Status) is var (title, detail))
        {
            (problem.Title, problem.Detail) = (title, detail);
        }
    }

    /// <summary>Refusals are the same words for the same reason, so that no two of them can be told apart.</summary>
    private static void RemoveTrace(ProblemDetails problem)
    {
        if (problem.Status < StatusCodes.Status500InternalServerError)
        {
            problem.Extensions.Remove("traceId");
        }
    }

    private static (string Title, string Detail)? WordsFor(int? status) => status switch
    {
        StatusCodes.Status400BadRequest => ("ThisCannotBeRead", "The request is not what this call takes. Compare its JSON and the types of its fields with /docs."),
        StatusCodes.Status401Unauthorized => ("SignInFirst", "Send Authorization: Bearer with a personal access token, or an access token made for escalationroom."),
        StatusCodes.Status403Forbidden => ("ThisIsNotForYou", "Your token does not open this. Ask an administrator which one does."),
        StatusCodes.Status404NotFound => ("NoSuchAddress", "There is nothing at this address. The calls are listed at /docs."),
        StatusCodes.Status405MethodNotAllowed => ("AskedTheWrongWay", "This address takes another method. The calls are listed at /docs."),
        StatusCodes.Status413PayloadTooLarge => ("TheRequestIsTooLarge", "The request is too large. Send less at once, or send it as a document."),
        StatusCodes.Status415UnsupportedMediaType => ("ThisTypeIsNotTaken", "Send application/json; for a document multipart/form-data."),
        StatusCodes.Status503ServiceUnavailable => ("NotSaved", "This was not saved, or nobody knows yet. Send the same commandId again; it happens once."),
        StatusCodes.Status500InternalServerError => ("SomethingBroke", "This is our fault. Send the same commandId again; if it breaks again, tell us the traceId."),
        _ => null,
    };
}
