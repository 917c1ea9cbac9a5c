using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace EscalationRoom.Web.Tests.Hosting;

/// <summary>Asking the API as any client would: JSON in, JSON out.</summary>
internal static class ApiCalls
{
    public static async Task<ApiAnswer> Ask(this HttpClient client, string path, object body)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        return await Read(answer);
    }

    public static async Task<ApiAnswer> Upload(this HttpClient client, string path, HttpContent content)
    {
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        return await Read(answer);
    }

    public static async Task<ApiAnswer> Look(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return await Read(answer);
    }

    /// <summary>Looks until what is there fulfils the condition.</summary>
    public static async Task<ApiAnswer> LookUntil(this HttpClient client, string path, Func<JsonElement, bool> fulfilled)
    {
        using var deadline = new CancellationTokenSource(Patience.Longest);
        while (true)
        {
            var answer = await client.Look(path);
            if (answer.Status is HttpStatusCode.OK && fulfilled(answer.Body))
            {
                return answer;
            }

            Assert.False(deadline.IsCancellationRequested, $"Waited in vain for {path}: {answer.Body}");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    public static async Task<ApiAnswer> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        var body = text.Length > 0 && answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) is true
            ? JsonDocument.Parse(text).RootElement
            : default;
        return new ApiAnswer(answer.StatusCode, body);
    }
}

internal sealed record ApiAnswer(HttpStatusCode Status, JsonElement Body)
{
    /// <summary>The refusal's name, when it is one.</summary>
    public string? Refusal => Text("title");

    public string? Text(string name) =>
        Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value.ToString() : null;

    public string[] List(string name) => [.. Body.GetProperty(name).EnumerateArray().Select(it => it.ToString())];
}
