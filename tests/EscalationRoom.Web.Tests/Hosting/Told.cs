using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace EscalationRoom.Web.Tests.Hosting;

/// <summary>What a door answered, over whichever protocol it was asked.</summary>
/// <param name="Status">The HTTP status; for a hub call the one the API gives the same refusal.</param>
/// <param name="Refusal">The refusal's type name; empty when it was done.</param>
/// <param name="Body">The whole answer, for comparing.</param>
internal sealed record Told(int Status, string Refusal, string Body)
{
    public bool IsDone => Status is >= 200 and < 300;

    public JsonElement Json() => JsonDocument.Parse(Body).RootElement;

    public static async Task<Told> OfAsync(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        return new Told((int)response.StatusCode, response.IsSuccessStatusCode ? "" : TitleOf(body), body);
    }

    public static Told Of(HubException refused)
    {
        var words = refused.Message[(refused.Message.IndexOf("HubException: ", StringComparison.Ordinal) + "HubException: ".Length)..];
        var title = words.Split(':')[0];
        return new Told(title switch { "RoomNotFound" => 404, "NotAllowed" or "YouCannotWriteInThisLane" => 403, _ => 422 }, title, words);
    }

    private static string TitleOf(string body) =>
        body.StartsWith('{') && JsonDocument.Parse(body).RootElement.TryGetProperty("title", out var title) ? title.GetString() ?? "" : "";
}
