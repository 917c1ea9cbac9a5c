using EscalationRoom.Browser.Tests.Hosting;
using Microsoft.Playwright;

namespace EscalationRoom.Browser.Tests;

/// <summary>Whatever a title, a client, a person, a rule, a view, a draft or a search is called: every page shows it, and only shows it.</summary>
public sealed class NamingThingsBadly(HostileApp app) : IClassFixture<HostileApp>
{
    private const string Watch = "window.hits = 0; window.hit = () => { window.hits++; }; window.reports = []; addEventListener('securitypolicyviolation', it => window.reports.push(`${it.violatedDirective} ${it.blockedURI}`));";

    /// <summary>What ran, what the policy had to stop, what became an element or an address of its own, and letters that hide or turn others.</summary>
    private const string Look = """
        () => {
          const wrong = new Set(), hides = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/;
          const words = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
          while (words.nextNode()) {
            !words.currentNode.parentElement.closest('script, style') && hides.test(words.currentNode.data) && wrong.add(`hides letters: ${words.currentNode.parentElement.outerHTML.slice(0, 160)}`);
          }
          document.querySelectorAll('body *').forEach(it => {
            [...it.attributes].filter(at => /^on/.test(at.name) || at.name === 'srcdoc' || /^\s*(javascript|vbscript|data:text)/i.test(at.value) && /^(href|src|action|data|formaction|xlink:href)$/.test(at.name)).forEach(at => wrong.add(`${it.tagName} ${at.name}=${at.value}`));
            ['aria-label', 'title', 'alt'].filter(at => hides.test(it.getAttribute(at) ?? '')).forEach(at => wrong.add(`hides letters: ${it.tagName} ${at}=${it.getAttribute(at)}`));
          });
          document.querySelectorAll('body :is(iframe, object, embed, base, meta, marquee, math, video), main :is(script, link)').forEach(it => wrong.add(it.outerHTML.slice(0, 160)));
          return [...wrong, ...window.reports, ...(window.hits ? [`${window.hits} ran`] : [])];
        }
        """;

    [Fact]
    public async Task No_page_runs_hides_or_fetches_what_things_are_called()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        await using var rachel = await Sit("u-rachel");
        await Visit(rachel, "/rooms", ".room-link");
        await Visit(rachel, "/queue", ".queue-list > li");
        await Visit(rachel, "/duty", ".staff-top");
        await using var priya = await Sit("u-priya");
        await Visit(priya, "/my", "h1");
        await Visit(priya, "/inbox", ".inbox-tab");
        await using var mira = await Sit("u-mira");
        await Visit(mira, "/new", ".unfinished a");
        await mira.Page.ClickAsync(".unfinished summary");
        await mira.Page.Locator(".unfinished a").First.ClickAsync();
        await Shows(mira, "main [name=title]:not([value=''])");
        await using var ada = await Sit("u-ada");
        await Visit(ada, "/admin/routing", ".rule");
        await Visit(ada, "/admin/routing", ".rules-history, .rule");
    }

    [Fact]
    public async Task No_room_does_either()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        await using var rachel = await Sit("u-rachel");
        foreach (var room in app.Rooms.Where((_, at) => at % 4 == 0 || at >= app.Rooms.Count - 5))
        {
            await Visit(rachel, $"/r/{room}", ".composer");
            await rachel.OpenTab("People");
            await Shows(rachel, "[role=tab][aria-selected=true]");
        }
    }

    [Fact]
    public async Task No_search_does_either()
    {
        Assert.SkipUnless(Chromium.IsThere, Chromium.WhyNot);
        await using var rachel = await Sit("u-rachel");
        foreach (var words in ShowingHostileWords.Scripts.Where((_, at) => at % 5 == 0).Concat(ShowingHostileWords.Scripts.TakeLast(4)))
        {
            await Visit(rachel, $"/search?q={Uri.EscapeDataString(words)}", ".hit, .empty, .names, .search-page .refusal");
        }

        await rachel.Page.WaitForSelectorAsync(".palette[data-ready]", new() { State = WaitForSelectorState.Attached });
        await rachel.Page.WaitForSelectorAsync(".key-sheet[data-ready]", new() { State = WaitForSelectorState.Attached });
        await rachel.Page.Keyboard.PressAsync("Control+k");
        await rachel.Page.WaitForSelectorAsync("[id^=jump-ESC]");
        await Shows(rachel, ".palette[open]");
        await rachel.Page.FillAsync(".palette input", "<img src=x onerror=hit()>");
        await Shows(rachel, ".palette-search");
    }

    private async Task<Someone> Sit(string handle)
    {
        var someone = await app.Open(handle);
        await someone.Page.AddInitScriptAsync(Watch);
        someone.Page.Dialog += (_, dialog) => Assert.Fail($"A dialog opened: {dialog.Message}");
        return someone;
    }

    private static async Task Visit(Someone who, string path, string shows)
    {
        await who.Page.GotoAsync(path);
        await Shows(who, shows);
    }

    private static async Task Shows(Someone who, string selector)
    {
        await Assertions.Expect(who.Page.Locator(selector).First).ToBeAttachedAsync(new() { Timeout = 60_000 });
        var wrong = await who.Page.EvaluateAsync<string[]>(Look);
        var elsewhere = await who.Page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').map(it => it.name).filter(it => !it.startsWith(location.origin) && !/^(data|blob):/.test(it))");
        Assert.True(wrong.Length + elsewhere.Length == 0, $"{who.Page.Url}\n{string.Join('\n', wrong.Concat(elsewhere))}");
        Assert.Empty(who.Complaints);
    }
}
