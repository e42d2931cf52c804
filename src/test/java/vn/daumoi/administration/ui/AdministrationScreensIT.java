package vn.daumoi.administration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import vn.daumoi.access.Account;
import vn.daumoi.access.AccountService;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditEntry;
import vn.daumoi.access.AuditLog;
import vn.daumoi.access.AuditLog.Deed;
import vn.daumoi.access.OwnAccountService;
import vn.daumoi.access.Permission;
import vn.daumoi.access.Role;
import vn.daumoi.access.Staff;
import vn.daumoi.engine.DaumoiIT;
import vn.daumoi.engine.GraphWiper;
import vn.daumoi.engine.Messages;
import vn.daumoi.shell.ConflictDialog;

@DaumoiIT
class AdministrationScreensIT extends SpringBrowserlessTest {

    @Autowired
    AccountService accounts;

    @Autowired
    OwnAccountService own;

    @Autowired
    AuditLog audit;

    @Autowired
    Neo4jClient neo4j;

    @BeforeEach
    void seed() {
        GraphWiper.wipe();
        accounts.create(new Account.Data("root", "", Set.of(Role.ADMINISTRATOR), true));
        UI.getCurrent().setLocale(Messages.VIETNAMESE);
    }

    @Test
    void aNewAccountsPasswordIsShown() {
        open("");
        test(field("account-name")).setValue("lan");
        test(button("account-save")).click();
        assertThat(text("account-problem")).isEqualTo("Tài khoản cần ít nhất một vai trò.");
        roles().setValue(Set.of(Role.PLANNER));
        test(button("account-save")).click();
        assertThat(field("secret-text").getValue()).matches("[A-Za-z0-9]{5}(-[A-Za-z0-9]{5}){3}");
        assertThat(accounts.list()).extracting(Account::name).containsExactly("lan", "root");
    }

    @Test
    void theSecondAdministratorSeesBothAndSavesTheirs() {
        Account lan = lan();
        open("lan");
        accounts.change(lan.id(), lan.version(), new Account.Data("lan", "Lê Lan", Set.of(Role.READER), true));
        test(field("account-fullName")).setValue("Nguyễn Thị Lan");
        test(button("account-save")).click();
        assertThat(find(ConflictDialog.class).single().getHeaderTitle()).contains("lan");
        assertThat(differences())
                .containsExactly(
                        List.of("Họ và tên", "Nguyễn Thị Lan", "Lê Lan"),
                        List.of("Vai trò", "Người lập kế hoạch", "Người xem"));
        assertThat(now().fullName()).as("nothing yet").isEqualTo("Lê Lan");
        test(button("conflict-mine")).click();
        assertThat(now().data()).isEqualTo(new Account.Data("lan", "Nguyễn Thị Lan", Set.of(Role.PLANNER), true));
    }

    @Test
    void theSecondAdministratorGivesWay() {
        Account lan = lan();
        open("lan");
        accounts.change(lan.id(), lan.version(), new Account.Data("lan", "Lê Lan", Set.of(Role.READER), true));
        test(field("account-fullName")).setValue("Nguyễn Thị Lan");
        test(button("account-save")).click();
        test(button("conflict-theirs")).click();
        assertThat(field("account-fullName").getValue()).isEqualTo("Lê Lan");
        assertThat(roles().getValue()).containsExactly(Role.READER);
        test(field("account-fullName")).setValue("Lê Thị Lan");
        test(button("account-save")).click();
        assertThat(now().fullName()).isEqualTo("Lê Thị Lan");
    }

    @Test
    void anAccountThatWasDeletedMeanwhileIsSaidToBeGone() {
        Account lan = lan();
        open("lan");
        accounts.delete(lan.id(), lan.version());
        test(button("account-save")).click();
        assertThat(find(ConflictDialog.class).exists()).isFalse();
        assertThat(find(AccountDialog.class).exists()).isFalse();
        assertThat(accounts.list()).extracting(Account::name).containsExactly("root");
    }

    @Test
    void deletingAsksFirst() {
        lan();
        open("lan");
        test(button("account-delete")).click();
        assertThat(accounts.list()).hasSize(2);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(accounts.list()).extracting(Account::name).containsExactly("root");
    }

    @Test
    void theAddressFiltersTheTrailAndSaysWhatItHid() {
        audit.record(List.of(
                new Deed(
                        AuditAction.TASK_ADDED,
                        "task-77-kh-btc-2026.1",
                        null,
                        "title: Kết nối đất đai\nleads: Bộ Y tế"),
                new Deed(AuditAction.DRAFT_READ, "a.txt", null, "x")));
        UI.getCurrent()
                .navigate(AuditScreen.class, QueryParameters.simple(Map.of("q", "dat dai", "action", "TASK_ADDED")));
        AuditGrid grid = find(AuditGrid.class).single();
        assertThat(test(grid).size()).isEqualTo(1);
        AuditEntry entry = test(grid).getRow(0);
        assertThat(entry.target()).isEqualTo("task-77-kh-btc-2026.1");
        assertThat(text("count")).isEqualTo("Đang hiện 1 / 3 mục; bộ lọc ẩn 2");
        AuditWords words = AuditWords.here();
        assertThat(words.page(entry)).contains("tasks/task-77-kh-btc-2026.1");
        assertThat(words.lines(entry))
                .containsExactly(
                        new AuditWords.Line("Nhiệm vụ", "", "Kết nối đất đai"),
                        new AuditWords.Line("Chủ trì", "", "Bộ Y tế"));
        test(button("check")).click();
        assertThat(text("checked")).contains("nguyên vẹn: 3 mục");
        neo4j.query("MATCH (e:__Audit {number: 2}) SET e.after = 'title: khác'").run();
        test(button("check")).click();
        assertThat(text("checked")).contains("mục 2 bị sửa");
    }

    @Test
    void rolesInTheTrailAreInTheReadersWords() {
        Account lan = lan();
        accounts.change(lan.id(), lan.version(), new Account.Data("lan", "Lan", Set.of(Role.READER), false));
        UI.getCurrent().navigate(AuditScreen.class, QueryParameters.of("target", "lan"));
        AuditEntry entry = test(find(AuditGrid.class).single()).getRow(0);
        assertThat(AuditWords.here().lines(entry))
                .containsExactly(
                        new AuditWords.Line("Họ và tên", "Nguyễn Lan", "Lan"),
                        new AuditWords.Line("Vai trò", "Người lập kế hoạch", "Người xem"),
                        new AuditWords.Line("Trạng thái", "Đang hoạt động", "Đã khóa"));
        assertThat(AuditWords.here().page(entry)).contains("administration/accounts?account=lan");
    }

    @Test
    void onesOwnAccountAndTokens() {
        var planner = Staff.with(Role.PLANNER);
        Staff.account(neo4j, planner);
        neo4j.query("MATCH (a:__Account {name: 'test-[PLANNER]'}) SET a.roles = ['PLANNER']")
                .run();
        Staff.act(planner);
        navigate("account", AccountScreen.class);
        test(button("token-new")).click();
        CheckboxGroup<?> scopes = (CheckboxGroup<?>) byId(CheckboxGroup.class, "token-scopes");
        assertThat(scopes.getListDataView().getItems().<Object>map(item -> item))
                .containsExactly(Permission.READ, Permission.PLAN);
        test(button("token-create")).click();
        assertThat(text("token-problem")).contains("đặt tên cho mã truy cập");
        test(field("token-name")).setValue("báo cáo");
        test(button("token-create")).click();
        assertThat(field("secret-text").getValue()).startsWith("daumoi_");
        test(button("secret-close")).click();
        assertThat(own.tokens()).hasSize(1);
        TokenGrid tokens = find(TokenGrid.class).single();
        assertThat(test(tokens).getRow(0).name()).isEqualTo("báo cáo");
        assertThat(find(Anchor.class).withId("to-password").single().getHref()).isEqualTo("account/password");
    }

    private void open(String account) {
        UI.getCurrent().navigate("administration/accounts", QueryParameters.of("account", account));
        find(AccountDialog.class).single();
    }

    private Account lan() {
        return accounts.create(new Account.Data("lan", "Nguyễn Lan", Set.of(Role.PLANNER), true))
                .account();
    }

    private Account now() {
        return accounts.list().getFirst();
    }

    /** The rows that are marked as different. */
    private List<List<String>> differences() {
        return find(NativeTableRow.class).all().stream()
                .filter(row -> row.hasClassName("differs"))
                .map(row -> row.getChildren()
                        .map(cell -> cell.getElement().getText())
                        .toList())
                .toList();
    }

    private String text(String id) {
        return byId(Span.class, id).getText();
    }

    private Button button(String id) {
        return byId(Button.class, id);
    }

    private TextField field(String id) {
        return byId(TextField.class, id);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles() {
        return (CheckboxGroup<Role>) byId(CheckboxGroup.class, "account-roles");
    }

    private <T extends Component> T byId(Class<T> type, String id) {
        return find(type).withId(id).single();
    }
}
