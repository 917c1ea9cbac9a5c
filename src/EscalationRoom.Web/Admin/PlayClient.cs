using System.Net.Http.Headers;
using EscalationRoom.Data.People;
using EscalationRoom.Data.Seed;
using EscalationRoom.Web.Shell.Demo;
using EscalationRoom.Web.Shell.Demo.Stories;
using EscalationRoom.Web.Shell.SignIn;
using EscalationRoom.Web.Shell.SignIn.Tokens;

namespace EscalationRoom.Web.Admin;

/// <summary>Has the running server play a story, and prints what it tells; without a server, plays it here.</summary>
internal static class PlayClient
{
    private static readonly TimeSpan TokenLasts = TimeSpan.FromDays(3);

    public static async Task<bool> AnswersAsync(IServiceProvider services, CancellationToken cancellation)
    {
        using var http = ClientOf(services);
        http.Timeout = TimeSpan.FromSeconds(3);
        try
        {
            using var answer = await http.GetAsync(new Uri("/health/live", UriKind.Relative), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception nobody) when (nobody is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    public static async Task<int> InServerAsync(IServiceProvider services, StoryToPlay story, CancellationToken cancellation)
    {
        var tokens = services.GetRequiredService<AccessTokenStore>();
        var expires = services.GetRequiredService<TimeProvider>().GetUtcNow() + TokenLasts;
        var token = await tokens.CreateAsync(DemoPeople.IdOf("u-ada"), $"demo play {story.Story}", TokenScope.Write, cancellation, expires);
        try
        {
            using var http = ClientOf(services);
            http.Timeout = Timeout.InfiniteTimeSpan;
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Secret);
            using var ask = new HttpRequestMessage(HttpMethod.Post, PlayStory.Path) { Content = JsonContent.Create(story) };
            using var answer = await http.SendAsync(ask, HttpCompletionOption.ResponseHeadersRead, cancellation);
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellation));
            while (await lines.ReadLineAsync(cancellation) is { } line)
            {
                Console.WriteLine(line);
            }

            return answer.IsSuccessStatusCode ? ExitCode.Good : ExitCode.FoundWrong;
        }
        finally
        {
            await tokens.RevokeAsync(token.Id, CancellationToken.None);
        }
    }

    public static async Task<int> AloneAsync(Application app, StoryToPlay story, CancellationToken cancellation)
    {
        await using var server = app.Build();
        await server.StartAsync(cancellation);
        Console.WriteLine($"No server was running; this one is, until the story ends: {string.Join(' ', server.Urls)}");
        var people = server.Services.GetRequiredService<PeopleDirectory>();
        await server.Services.GetRequiredService<StoryBook>().PlayAsync(
            story.Story, story.Speed, (room, fact) => Console.Out.WriteLineAsync(PlayStory.Line(room, fact, people)), cancellation);
        await server.StopAsync(cancellation);
        return ExitCode.Good;
    }

    private static HttpClient ClientOf(IServiceProvider services) =>
        new() { BaseAddress = Application.AddressOf(services.GetRequiredService<IConfiguration>()) };
}
