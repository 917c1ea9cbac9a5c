using System.Text.Json.Serialization;
using EscalationRoom.Data.Timeline;
using Scalar.AspNetCore;

namespace EscalationRoom.Web.Shell.ApiText;

/// <summary>The API's own description (OpenAPI 3.1) and a page to read it. Both load nothing from elsewhere.</summary>
public static class ApiTextFeature
{
    private const string Document = "v1";

    /// <summary>Ids are plain UUIDs and choices words, here as in events.</summary>
    public static IServiceCollection AddApiText(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(it =>
        {
            it.SerializerOptions.Converters.Add(new IdConverterFactory());
            it.SerializerOptions.Converters.Add(new JsonStringEnumConverter());
        })
        .AddOpenApi(Document, text =>
        {
            text.AddDocumentTransformer<DescribeApi>();
            text.AddOperationTransformer<ShowExamples>();
            text.AddSchemaTransformer<DescribeIds>();
        });

    public static void MapApiText(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference("/docs", (page, http) =>
        {
            page.OpenApiRoutePattern = "/openapi/{documentName}.json";
            page.Title = "EscalationRoom API";
            page.DefaultFonts = false;
            page.DisableTelemetry().DisableAgent().WithNonce(SecurityHeaders.NonceOf(http));
        }).AllowAnonymous();
    }

    /// <summary>What every call of the API may answer besides what it was asked for.</summary>
    public static RouteGroupBuilder WithCommonAnswers(this RouteGroupBuilder api) => api
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);
}
